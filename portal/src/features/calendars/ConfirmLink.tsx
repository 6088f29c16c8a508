import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { useErrorText } from '../../ui/useErrorText'
import styles from './Calendar.module.css'

interface Props {
  what: 'renew' | 'revoke'
  busy: boolean
  error: unknown
  onConfirm: () => void
  onClose: () => void
}

/** Either way a calendar somewhere no longer keeps itself up to date. */
export function ConfirmLink({ what, busy, error, onConfirm, onClose }: Props) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  return (
    <Dialog title={t(`calendar.${what}Title`)} onClose={onClose}>
      {error !== null && <div role="alert"><Notice tone="danger">{errorText(error)}</Notice></div>}
      <p>{t(`calendar.${what}About`)}</p>
      <div className={styles.buttons}>
        <Button look={what === 'revoke' ? 'danger' : 'primary'} busy={busy && t('calendar.busy')} onClick={onConfirm}>{t(`calendar.${what}Confirm`)}</Button>
        <Button look="secondary" onClick={onClose}>{t('security.cancel')}</Button>
      </div>
    </Dialog>
  )
}
