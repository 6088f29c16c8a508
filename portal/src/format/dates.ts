import { kept } from './kept'

export type Language = 'nl' | 'en'

const zone = 'Europe/Amsterdam'
const long = kept((locale) => new Intl.DateTimeFormat(locale, { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' }))
const clock = kept((locale) => new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }))
const numbers = kept((locale) => new Intl.DateTimeFormat(locale, {
  timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
}))

/** A date without a time (a deadline) has no zone: noon keeps it on its own day everywhere. */
const toDate = (value: string) => new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00Z` : value)

/** Running text: 24 juli 2020. */
export const longDate = (value: string, language: Language) =>
  long(language).format(toDate(value))

/** Running text: 14:14. */
export const time = (value: string, language: Language) =>
  clock(language).format(toDate(value))

function parts(value: Date) {
  const found = numbers('nl').formatToParts(value)
  return (type: Intl.DateTimeFormatPartTypes) => found.find((part) => part.type === type)?.value ?? ''
}

/** Tables: 24-07-2020 14:14. */
export function tableDateTime(value: string) {
  const part = parts(toDate(value))
  return `${part('day')}-${part('month')}-${part('year')} ${part('hour')}:${part('minute')}`
}

/** Evidence: 24-07-2020 14:14:09. Seconds are the same in every zone. */
export const exactDateTime = (value: string) => `${tableDateTime(value)}:${String(toDate(value).getUTCSeconds()).padStart(2, '0')}`

/** Tables: 24-07-2020. */
export const shortDate = (value: string) => tableDateTime(value).slice(0, 10)

/** The day in Amsterdam as a date field has it: 2020-07-24. */
export const dayOf = (value: string) => shortDate(value).split('-').reverse().join('-')

const day = 86_400_000

function calendarDay(value: Date) {
  const part = parts(value)
  return Date.UTC(Number(part('year')), Number(part('month')) - 1, Number(part('day')))
}

export interface Deadline {
  /** `soon`: it was over already when it was asked. */
  kind: 'late' | 'today' | 'ahead' | 'soon'
  days: number
}

/**
 * Whole calendar days in Amsterdam between now and a deadline.
 * @param since when it was asked, where that is known
 */
export function deadline(value: string, now: Date, since?: string): Deadline {
  const days = Math.round((calendarDay(toDate(value)) - calendarDay(now)) / day)
  if (days < 0) return { kind: since && value < dayOf(since) ? 'soon' : 'late', days: -days }
  return { kind: days === 0 ? 'today' : 'ahead', days }
}

export function partOfDay(now: Date): 'morning' | 'afternoon' | 'evening' {
  const hour = Number(parts(now)('hour'))
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}
