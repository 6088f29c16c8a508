import { useTranslation } from 'react-i18next'
import { ApiProblem, isOffline } from '../api/problem'
import { Button } from './Button'
import { Notice } from './Notice'

interface Props {
  error: unknown
  message: string
  retry: () => void
}

/** Part of a page that could not be fetched: what happened, what is safe, what to do, a reference. */
export function LoadFailed({ error, message, retry }: Props) {
  const { t } = useTranslation()
  const reference = error instanceof ApiProblem ? error.traceId : undefined
  return (
    <div role="alert" className="stack">
      <Notice tone="attention" title={message}>
        <p>{isOffline(error) ? t('errors.offline') : `${t('errors.safe')} ${t('errors.help')}`}</p>
        {reference && <p className="small">{t('errors.reference', { reference })}</p>}
      </Notice>
      <div><Button look="secondary" onClick={retry}>{t('errors.again')}</Button></div>
    </div>
  )
}
