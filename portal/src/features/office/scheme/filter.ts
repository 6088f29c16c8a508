import { dayOf } from '../../../format/dates'

/** The lists of returns: by how far they are, and by who holds them up. */
export const lists = ['open', 'notPlaced', 'awaitsClient', 'awaitsOffice', 'office', 'filed', 'all'] as const

export type List = (typeof lists)[number]

export interface SchemeFilter {
  year: number
  list: List
  /** The id of a colleague, `me`, or empty for everybody's. */
  owner: string
}

const names = { year: 'jaar', list: 'toon', owner: 'van' } as const

/** The tax year whose end comes next: until the end of April that of the year before the last. */
export function runningYear(now: Date) {
  const [year, month] = dayOf(now.toISOString()).split('-').map(Number) as [number, number]
  return month <= 4 ? year - 2 : year - 1
}

/** From the address of the page, so that going back finds it again. */
export const filterFrom = (address: URLSearchParams, now: Date): SchemeFilter => ({
  year: /^\d{4}$/.test(address.get(names.year) ?? '') ? Number(address.get(names.year)) : runningYear(now),
  list: lists.find((list) => list === address.get(names.list)) ?? 'open',
  owner: address.get(names.owner) ?? '',
})

export const toAddress = ({ year, list, owner }: SchemeFilter, now: Date): Record<string, string> => ({
  ...(year !== runningYear(now) && { [names.year]: String(year) }),
  ...(list !== 'open' && { [names.list]: list }),
  ...(owner && { [names.owner]: owner }),
})

/** As the portal's API asks for it. */
export const asQuery = ({ list, owner }: Omit<SchemeFilter, 'year'>) => ({ list, ...(owner && { owner }) })
