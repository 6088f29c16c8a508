import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { useErrorText } from '../../ui/useErrorText'
import styles from './Calendar.module.css'

interface Props {
  busy: boolean
  error: unknown
  onConfirm: () => void
  onClose: () => void
}

/** A calendar somewhere no longer keeps itself up to date. */
export function ConfirmLink({ busy, error, onConfirm, onClose }: Props) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  return (
    <Dialog title={t('calendar.revokeTitle')} onClose={onClose}>
      {error !== null && <div role="alert"><Notice tone="danger">{errorText(error)}</Notice></div>}
      <p>{t('calendar.revokeAbout')}</p>
      <div className={styles.buttons}>
        <Button look="danger" busy={busy && t('calendar.busy')} onClick={onConfirm}>{t('calendar.revokeConfirm')}</Button>
        <Button look="secondary" onClick={onClose}>{t('security.cancel')}</Button>
      </div>
    </Dialog>
  )
}
