import { expect, it } from 'vitest'
import { laterDays, tomorrow } from './laterDays'

it.each([
  // A Tuesday, a Monday, a Sunday; the end of a year.
  ['2026-12-01', ['2026-12-02', '2026-12-07', '2026-12-15']],
  ['2026-12-07', ['2026-12-08', '2026-12-14', '2026-12-21']],
  ['2026-12-06', ['2026-12-07', '2026-12-20']],
  ['2026-12-31', ['2027-01-01', '2027-01-04', '2027-01-14']],
])('of %s it offers days to come, none twice', (today, days) => {
  expect(laterDays(today).map(({ day }) => day)).toEqual(days)
})

it('begins on the day after today, across summer time too', () => {
  expect(tomorrow('2026-03-28')).toBe('2026-03-29')
  expect(tomorrow('2026-10-24')).toBe('2026-10-25')
})
