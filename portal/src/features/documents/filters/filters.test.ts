import { expect, it } from 'vitest'
import { countFilters, filtersOf, queryOf } from './filters'

it('comes back from the address as it was put there', () => {
  const filters = { folder: 'Fiscaal', kind: 'IncomeTaxReturn', state: 'open', from: '2026-01-01', to: '2026-12-31' } as const
  expect(filtersOf(queryOf(filters))).toEqual(filters)
  expect(queryOf({})).toEqual(new URLSearchParams())
  expect(countFilters(filters)).toBe(4)
})

it('takes no notice of what is no filter', () => {
  expect(filtersOf(new URLSearchParams('map=Zolder&soort=Alles&stand=zoek&van=gisteren&tot=2026-13-45'))).toEqual({})
})

it('keeps the words that were searched for out of the address', () => {
  const filters = filtersOf(new URLSearchParams('map=Advies'), '  huur  ')
  expect(filters).toEqual({ folder: 'Advies', search: 'huur' })
  expect(queryOf(filters).toString()).toBe('map=Advies')
  expect(filtersOf(new URLSearchParams(), 'x'.repeat(500)).search).toHaveLength(200)
  expect(filtersOf(new URLSearchParams(), ' ')).toEqual({})
})
