import type { Language } from './dates'
import { kept } from './kept'

const months = kept((locale) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }))

export type Period =
  | { kind: 'year'; year: string }
  | { kind: 'quarter'; year: string; quarter: number }
  | { kind: 'month'; year: string; month: string }
  | { kind: 'bookYear'; first: string; last: string }
  | { kind: 'months'; first: string; last: string }

/** 1 to 12 in words. */
export const monthName = (month: number, language: Language) => months(language).format(new Date(Date.UTC(2020, month - 1, 15)))

/** 2020, 2020-Q1, 2020-03 or 2020-07/2021-06; anything else is shown as it is. */
export function parsePeriod(value: string, language: Language): Period | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(value)
  if (!match?.[1]) return parseMonths(value, language)
  const year = match[1]
  if (match[2]) return { kind: 'quarter', year, quarter: Number(match[2]) }
  if (!match[3]) return { kind: 'year', year }
  return { kind: 'month', year, month: monthName(Number(match[3]), language) }
}

function parseMonths(value: string, language: Language): Period | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])\/(\d{4})-(0[1-9]|1[0-2])$/.exec(value)
  if (!match) return undefined
  const [first, start, last, end] = match.slice(1).map(Number) as [number, number, number, number]
  if ((last - first) * 12 + end - start === 11) return { kind: 'bookYear', first: String(first), last: String(last) }
  return { kind: 'months', first: `${monthName(start, language)} ${first}`, last: `${monthName(end, language)} ${last}` }
}
