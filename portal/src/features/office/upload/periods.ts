import { kindOf } from '../../../api/kinds'
import type { Kind } from '../../../api/types'

export interface PeriodGroup {
  name: 'quarters' | 'months' | 'years' | 'bookYears'
  /** As the portal keeps them, the latest first. */
  periods: string[]
}

/** Whether the law knows a day for a kind, so that its period has to be one that the portal understands. */
export const hasPeriods = (kind: Kind) => kindOf(kind).periods.length > 0

/** The periods that a return or accounts of this kind are over as a rule, those that ended last first; what is still running comes last but one. */
export function periodsOf(kind: Kind, now: Date, bookYearStart: number): PeriodGroup[] {
  const { periods } = kindOf(kind)
  const [year, month] = [now.getFullYear(), now.getMonth() + 1]
  const years: PeriodGroup = { name: 'years', periods: count(6).map((back) => String(year - back)) }
  if (!periods.includes('quarter')) return bookYearStart === 1 ? [years] : [{ name: 'bookYears', periods: count(6).map((back) => bookYear(year - back, bookYearStart)) }, years]
  const quarter = Math.ceil(month / 3)
  return [
    { name: 'quarters', periods: count(7).map((back) => year * 4 + quarter - 1 - back).map((at) => `${Math.floor(at / 4)}-Q${(at % 4) + 1}`) },
    { name: 'months', periods: count(13).map((back) => year * 12 + month - 1 - back).map((at) => monthText(Math.floor(at / 12), (at % 12) + 1)) },
    { ...years, periods: years.periods.slice(0, 3) },
  ]
}

const count = (to: number) => Array.from({ length: to }, (_, at) => at)

const monthText = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`

const bookYear = (year: number, start: number) => `${monthText(year, start)}/${monthText(year + 1, start - 1)}`
