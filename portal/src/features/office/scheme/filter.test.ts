import { describe, expect, it } from 'vitest'
import { asQuery, filterFrom, runningYear, toAddress } from './filter'

const now = new Date('2026-12-01T09:00:00Z')

describe('the filter of the extension scheme', () => {
  it('comes back from the address as it was put there', () => {
    const filter = { year: 2024, list: 'office', owner: 'me' } as const
    expect(filterFrom(new URLSearchParams(toAddress(filter, now)), now)).toEqual(filter)
    expect(toAddress({ year: 2025, list: 'open', owner: '' }, now)).toEqual({})
  })

  it('shows what is open of the running year where the address says what is none', () => {
    expect(filterFrom(new URLSearchParams('toon=iets&jaar=vorig'), now)).toEqual({ year: 2025, list: 'open', owner: '' })
  })

  it('takes the year whose end comes next, by the days in the Netherlands', () => {
    expect(runningYear(new Date('2027-04-30T12:00:00Z'))).toBe(2025)
    expect(runningYear(new Date('2027-04-30T22:30:00Z'))).toBe(2026)
    expect(runningYear(new Date('2026-12-31T23:30:00Z'))).toBe(2025)
  })

  it('asks the portal for no more than it says', () => {
    expect(asQuery({ list: 'open', owner: '' })).toEqual({ list: 'open' })
  })
})
