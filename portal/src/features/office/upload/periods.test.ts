import { expect, it } from 'vitest'
import { hasPeriods, periodsOf } from './periods'

const now = new Date(2026, 1, 10)

it('offers quarters, months and years of VAT, the latest first', () => {
  const [quarters, months, years] = periodsOf('VatReturn', now, 1)
  expect(quarters?.periods.slice(0, 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3'])
  expect(months?.periods.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12'])
  expect(years?.periods).toEqual(['2026', '2025', '2024'])
})

it('offers years of what is over years, and book years first where they begin in another month', () => {
  expect(periodsOf('CorporateTaxReturn', now, 1).map(({ name }) => name)).toEqual(['years'])
  const [bookYears, years] = periodsOf('AnnualAccountsAndMinutes', now, 7)
  expect(bookYears?.periods.slice(0, 2)).toEqual(['2026-07/2027-06', '2025-07/2026-06'])
  expect(years?.periods[0]).toBe('2026')
})

it('asks for a period in words where the law knows no day', () => {
  expect(hasPeriods('VatReturn')).toBe(true)
  expect(hasPeriods('ForApproval')).toBe(false)
})
