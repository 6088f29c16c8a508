import { describe, expect, it } from 'vitest'
import { deadline, longDate, partOfDay, tableDateTime, time } from './dates'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('dates', () => {
  it('are words in running text and figures in tables, in Amsterdam', () => {
    expect(longDate('2020-07-24T12:14:00Z', 'nl')).toBe('24 juli 2020')
    expect(tableDateTime('2020-07-24T12:14:00Z')).toBe('24-07-2020 14:14')
    expect(tableDateTime('2020-12-31T23:30:00Z')).toBe('01-01-2021 00:30')
    expect(time('2020-07-24T22:05:00Z', 'nl')).toBe('00:05')
    expect(plain(longDate('2020-07-24', 'en'))).toBe('24 July 2020')
  })

  it('greet by the clock of Amsterdam', () => {
    expect(partOfDay(new Date('2026-07-01T09:59:00Z'))).toBe('morning')
    expect(partOfDay(new Date('2026-07-01T10:00:00Z'))).toBe('afternoon')
    expect(partOfDay(new Date('2026-07-01T16:00:00Z'))).toBe('evening')
  })
})

describe('deadline', () => {
  it.each([
    ['2026-11-29', '2026-11-23T12:00:00Z', 'ahead', 6],
    ['2026-11-24', '2026-11-23T12:00:00Z', 'ahead', 1],
    ['2026-11-23', '2026-11-23T12:00:00Z', 'today', 0],
    ['2026-11-22', '2026-11-23T12:00:00Z', 'late', 1],
    // Half past midnight in Amsterdam is still yesterday in UTC.
    ['2026-07-01', '2026-06-30T22:30:00Z', 'today', 0],
    // Across the change to winter time a day has 25 hours.
    ['2026-10-26', '2026-10-24T22:30:00Z', 'ahead', 1],
  ] as const)('%s seen at %s is %s by %i days', (date, now, kind, days) => {
    expect(deadline(date, new Date(now))).toEqual({ kind, days })
  })
})
