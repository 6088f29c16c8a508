import { useTranslation } from 'react-i18next'
import type { Document } from '../../api/types'
import { longDate } from '../../format/dates'
import { useLanguage } from '../../locales/i18n'

export function FilingState({ filing: { state, at, reference } }: { filing: NonNullable<Document['filing']> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const date = at && longDate(at, language)
  const words = state === 'submitted' || state === 'accepted' ? (date ? t(`filing.${state}`, { date }) : t(`filing.${state}Undated`)) : t(`filing.${state}`)
  return (
    <span data-filing={state}>
      {words}
      {reference && <><br /><span className="muted small">{t('filing.reference', { reference })}</span></>}
    </span>
  )
}
