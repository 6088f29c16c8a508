import { describe, expect, it } from 'vitest'
import { kinds } from '../../../api/kinds'
import { asQuery, type ClientFilter, filterFrom, isNarrowed, toAddress } from './filter'

const all: ClientFilter = { search: '', owner: '', view: 'all', kind: '', sort: 'own' }

describe('the filter of the clients', () => {
  it('comes back from the address as it was put there', () => {
    const filter = { search: 'bakker', owner: 'me', view: 'late', kind: kinds[0] ?? '', sort: 'name' } as const
    expect(filterFrom(new URLSearchParams(toAddress(filter)))).toEqual(filter)
    expect(toAddress(all)).toEqual({})
  })

  it('shows all where the address says what is no part of them', () => {
    expect(filterFrom(new URLSearchParams('toon=iets'))).toEqual(all)
  })

  it('asks the portal for no more than it says', () => {
    expect(asQuery(all)).toEqual({})
    expect(asQuery({ ...all, search: 'bakker', owner: 'me', view: 'fortnight' })).toEqual({ search: 'bakker', owner: 'me', waiting: '14' })
  })

  it('knows whether it leaves anybody out', () => {
    expect(isNarrowed(all)).toBe(false)
    expect(isNarrowed({ ...all, view: 'late' })).toBe(true)
    // Only who has a deadline is in that list.
    expect(isNarrowed({ ...all, sort: 'deadline' })).toBe(true)
    expect(isNarrowed({ ...all, sort: 'name' })).toBe(false)
  })
})
