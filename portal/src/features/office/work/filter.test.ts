import { describe, expect, it } from 'vitest'
import { asQuery, filterFrom, toAddress } from './filter'

const read = (address: string) => filterFrom(new URLSearchParams(address))

describe('the filter of the work', () => {
  it('is what one has to do oneself, unless the address says otherwise', () => {
    expect(read('')).toEqual({ owner: 'me', kind: '', stand: 'open' })
    expect(read('van=&soort=koffie&stand=weg')).toEqual({ owner: 'me', kind: '', stand: 'open' })
    expect(toAddress(read(''))).toEqual({})
  })

  it.each(['me', 'none', '', '3f8b1c52-0000-4000-8000-000000000001'])('comes back from the address as it was put there, of %s', (owner) => {
    const filter = { owner, kind: 'file-return', stand: 'later' } as const
    expect(read(new URLSearchParams(toAddress(filter)).toString())).toEqual(filter)
  })

  it('asks the portal for no more than it says', () => {
    expect(asQuery(read(''))).toEqual({ state: 'open', owner: 'me' })
    expect(asQuery(read('van=alle&stand=afgerond'))).toEqual({ state: 'done' })
    expect(asQuery(read('van=niemand&stand=later&soort=no-response'))).toEqual({ state: 'open', later: 'true', owner: 'none', kind: 'no-response' })
  })
})
