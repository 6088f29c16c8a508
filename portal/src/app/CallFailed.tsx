import { useTranslation } from 'react-i18next'
import { ApiProblem, isOffline } from '../api/problem'
import { Button } from '../ui/Button'
import { usePageTitle } from '../ui/usePageTitle'

/** A whole page that cannot be shown: what happened, what is safe, what to do, a reference. */
export function CallFailed({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation()
  usePageTitle(t('errors.title'))
  const reference = error instanceof ApiProblem ? error.traceId : undefined
  return (
    <div className="stack" role="alert">
      <h1 tabIndex={-1}>{t('errors.pageTitle')}</h1>
      <p>{isOffline(error) ? t('errors.offline') : t('errors.unexpected')} {t('errors.safe')}</p>
      <p className="muted">{t('errors.help')} {reference && t('errors.reference', { reference })}</p>
      <div><Button onClick={retry}>{t('errors.again')}</Button></div>
    </div>
  )
}
