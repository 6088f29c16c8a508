import { describe, expect, it } from 'vitest'
import { asQuery, filterFrom, isNarrowed, toAddress } from './filter'

describe('the filter of the clients', () => {
  it('comes back from the address as it was put there', () => {
    const filter = { search: 'bakker', owner: 'me', view: 'late' } as const
    expect(filterFrom(new URLSearchParams(toAddress(filter)))).toEqual(filter)
    expect(toAddress({ search: '', owner: '', view: 'all' })).toEqual({})
  })

  it('shows all where the address says what is no part of them', () => {
    expect(filterFrom(new URLSearchParams('toon=iets'))).toEqual({ search: '', owner: '', view: 'all' })
  })

  it('asks the portal for no more than it says', () => {
    expect(asQuery({ search: '', owner: '', view: 'all' })).toEqual({})
    expect(asQuery({ search: 'bakker', owner: 'me', view: 'fortnight' })).toEqual({ search: 'bakker', owner: 'me', waiting: '14' })
  })

  it('knows whether it leaves anybody out', () => {
    expect(isNarrowed({ search: '', owner: '', view: 'all' })).toBe(false)
    expect(isNarrowed({ search: '', owner: '', view: 'late' })).toBe(true)
  })
})
