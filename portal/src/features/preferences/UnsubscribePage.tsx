import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { hasCode } from '../../api/problem'
import { Button } from '../../ui/Button'
import { ButtonLink } from '../../ui/ButtonLink'
import { ErrorSummary } from '../../ui/ErrorSummary'
import { useErrorText } from '../../ui/useErrorText'
import { useLinkToken } from '../../ui/useLinkToken'
import { EntryCard } from '../../ui/EntryCard'
import styles from '../../ui/EntryCard.module.css'
import { useUnsubscribe } from './unsubscribe'

/** Where the link in a mail leads: only the button stops the mails, for programs follow links too. */
export default function UnsubscribePage() {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const unsubscribe = useUnsubscribe()
  const token = useLinkToken()

  if (!token || hasCode(unsubscribe.error, 'link-invalid')) {
    return (
      <EntryCard title={t('unsubscribe.invalidTitle')} key="invalid">
        <p role="alert">{t('unsubscribe.invalid')}</p>
        <ButtonLink to="/meldingen">{t('notices.title')}</ButtonLink>
      </EntryCard>
    )
  }
  if (unsubscribe.isSuccess) {
    return (
      <EntryCard title={t('unsubscribe.doneTitle')} key="done">
        <div role="status" className="stack">
          <p>{t('unsubscribe.done')}</p>
          <p className="muted">{t('unsubscribe.undo')}</p>
        </div>
        <ButtonLink to="/meldingen" look="secondary">{t('notices.title')}</ButtonLink>
      </EntryCard>
    )
  }
  return (
    <EntryCard title={t('unsubscribe.title')}>
      <p>{t('unsubscribe.intro')}</p>
      <p className="muted">{t('notices.always')}</p>
      <ErrorSummary errors={unsubscribe.isError ? [{ message: errorText(unsubscribe.error) }] : []} />
      <div className={styles.actions}>
        <Button onClick={() => unsubscribe.mutate(token)} busy={unsubscribe.isPending && t('unsubscribe.busy')}>{t('unsubscribe.submit')}</Button>
        <Link to="/meldingen">{t('unsubscribe.other')}</Link>
      </div>
    </EntryCard>
  )
}
