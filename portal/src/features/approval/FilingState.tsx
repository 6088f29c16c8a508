import { useTranslation } from 'react-i18next'
import type { Document } from '../../api/types'
import { longDate } from '../../format/dates'
import { useLanguage } from '../../locales/i18n'

interface Props {
  documentId: string
  filing: NonNullable<Document['filing']>
}

export function FilingState({ documentId, filing: { state, at, reference, automatic } }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const date = at && longDate(at, language)
  const words = state === 'waiting'
    ? t(automatic ? 'filing.waitingAutomatic' : 'filing.waiting')
    : state === 'submitted' || state === 'accepted' ? (date ? t(`filing.${state}`, { date }) : t(`filing.${state}Undated`)) : t(`filing.${state}`)
  const received = automatic && (state === 'submitted' || state === 'accepted')
  return (
    <span data-filing={state}>
      {words}
      {reference && <><br /><span className="muted small">{t('filing.reference', { reference })}</span></>}
      {received && <><br /><a className="no-print" href={`/api/documents/${encodeURIComponent(documentId)}/receipt`} download>{t('filing.proof')}</a></>}
    </span>
  )
}
