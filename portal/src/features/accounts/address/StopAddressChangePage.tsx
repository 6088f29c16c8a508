import { useTranslation } from 'react-i18next'
import { hasCode } from '../../../api/problem'
import { Button } from '../../../ui/Button'
import { ButtonLink } from '../../../ui/ButtonLink'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { useErrorText } from '../../../ui/useErrorText'
import { useLinkToken } from '../../../ui/useLinkToken'
import { EntryCard } from '../../../ui/EntryCard'
import styles from '../../../ui/EntryCard.module.css'
import { useStopAddressChange } from './stopAddressChange'

/** Where the link in the mail to a former address leads: only the button stops the change, for programs follow links too. */
export default function StopAddressChangePage() {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const stop = useStopAddressChange()
  const token = useLinkToken()

  if (!token || hasCode(stop.error, 'link-invalid')) {
    return <EntryCard title={t('stopAddress.invalidTitle')} key="invalid"><p role="alert">{t('stopAddress.invalid')}</p></EntryCard>
  }
  if (stop.isSuccess) {
    return (
      <EntryCard title={t('stopAddress.doneTitle')} key="done">
        <div role="status" className="stack">
          <p>{t('stopAddress.done')}</p>
          <p className="muted">{t('stopAddress.next')}</p>
        </div>
      </EntryCard>
    )
  }
  return (
    <EntryCard title={t('stopAddress.title')}>
      <p>{t('stopAddress.intro')}</p>
      <p className="muted">{t('stopAddress.what')}</p>
      <ErrorSummary errors={stop.isError ? [{ message: errorText(stop.error) }] : []} />
      <div className={styles.actions}>
        <Button onClick={() => stop.mutate(token)} busy={stop.isPending && t('stopAddress.busy')}>{t('stopAddress.submit')}</Button>
        <ButtonLink look="quiet" to="/inloggen">{t('stopAddress.leave')}</ButtonLink>
      </div>
    </EntryCard>
  )
}
