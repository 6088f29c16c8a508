import type { Language } from './dates'
import { kept } from './kept'

const months = kept((locale) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }))

export type Period = { kind: 'year'; year: string } | { kind: 'quarter'; year: string; quarter: number } | { kind: 'month'; year: string; month: string }

/** 2020, 2020-Q1 or 2020-03; anything else is shown as it is. */
export function parsePeriod(value: string, language: Language): Period | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(value)
  if (!match?.[1]) return undefined
  const year = match[1]
  if (match[2]) return { kind: 'quarter', year, quarter: Number(match[2]) }
  if (!match[3]) return { kind: 'year', year }
  const month = months(language).format(new Date(Date.UTC(Number(year), Number(match[3]) - 1, 15)))
  return { kind: 'month', year, month }
}
