import { useTranslation } from 'react-i18next'
import { ApiProblem, isOffline } from '../api/problem'

/** What to say of a call that failed for no reason that the person can help: the network or the portal, with a reference. */
export function useErrorText() {
  const { t } = useTranslation()
  return (error: unknown) => {
    if (!(error instanceof ApiProblem)) return isOffline(error) ? t('errors.offline') : t('errors.unexpected')
    return error.traceId ? `${t('errors.unexpected')} ${t('errors.reference', { reference: error.traceId })}` : t('errors.unexpected')
  }
}
