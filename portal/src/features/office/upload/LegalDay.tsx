import { useTranslation } from 'react-i18next'
import { dayOf, longDate } from '../../../format/dates'
import { useLanguage } from '../../../locales/i18n'
import { Notice } from '../../../ui/Notice'
import type nl from '../../../locales/office.nl.json'
import { useLegalDeadline } from './legalDeadline'
import type { UploadFields } from './upload'

// Those that have a day by law.
type Ruled = keyof (typeof nl)['upload']['rules']

/** By when, by law, it has to be done, as soon as the period is known; and what the client sees when that day is over. */
export function LegalDay({ dossierId, fields }: { dossierId: string; fields: UploadFields }) {
  const { t } = useTranslation('office')
  const language = useLanguage()
  const { data } = useLegalDeadline(dossierId, fields)
  const own = fields.deadline
  const day = own || data?.deadline
  const isOver = own ? own < dayOf(new Date().toISOString()) : data?.isOver
  if (!day) return null
  if (isOver) return <div role="status"><Notice tone="attention" title={t('upload.dayOver', { date: longDate(day, language) })}>{t('upload.dayOverText')}</Notice></div>
  return own ? null : <p role="status" className="muted">{t('upload.legalDay', { date: longDate(day, language), rule: t(`upload.rules.${fields.kind as Ruled}`) })}</p>
}
