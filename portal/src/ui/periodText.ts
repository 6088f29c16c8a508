import type { TFunction } from 'i18next'
import type { Language } from '../format/dates'
import { parsePeriod } from '../format/period'

/** 1e kwartaal 2020; what is no such period stays as the office wrote it. */
export function periodText(period: string | undefined, t: TFunction, language: Language): string {
  const parsed = period ? parsePeriod(period, language) : undefined
  return parsed ? t(`period.${parsed.kind}`, { ...parsed }) : (period ?? '')
}
