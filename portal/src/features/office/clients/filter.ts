import { kinds } from '../../../api/kinds'
import type { Kind } from '../../../api/types'

/** What part of the clients is shown. */
export const views = ['all', 'late', 'week', 'fortnight', 'unanswered'] as const

export type View = (typeof views)[number]

/** By what they are sorted; `own` is as the view has it. */
export const sorts = ['own', 'name', 'deadline', 'waiting'] as const

export type Sort = (typeof sorts)[number]

export interface ClientFilter {
  search: string
  /** The id of a colleague, `me`, or empty for everybody's. */
  owner: string
  view: View
  /** Of what waits for them; empty for any. */
  kind: Kind | ''
  sort: Sort
}

const names = { search: 'zoek', owner: 'van', view: 'toon', kind: 'soort', sort: 'volgorde' } as const

/** From the address of the page, so that going back finds it again. */
export const filterFrom = (address: URLSearchParams): ClientFilter => ({
  search: address.get(names.search) ?? '',
  owner: address.get(names.owner) ?? '',
  view: views.find((view) => view === address.get(names.view)) ?? 'all',
  kind: kinds.find((kind) => kind === address.get(names.kind)) ?? '',
  sort: sorts.find((sort) => sort === address.get(names.sort)) ?? 'own',
})

export const toAddress = ({ search, owner, view, kind, sort }: ClientFilter): Record<string, string> => ({
  ...(search && { [names.search]: search }),
  ...(owner && { [names.owner]: owner }),
  ...(view !== 'all' && { [names.view]: view }),
  ...(kind && { [names.kind]: kind }),
  ...(sort !== 'own' && { [names.sort]: sort }),
})

const viewQueries = {
  all: {},
  late: { late: 'true' },
  week: { waiting: '7' },
  fortnight: { waiting: '14' },
  unanswered: { unanswered: 'true' },
} as const

/** As the portal's API asks for it. */
export const asQuery = ({ search, owner, view, kind, sort }: ClientFilter) => ({
  ...(search && { search }),
  ...(owner && { owner }),
  ...(kind && { kind }),
  ...(sort !== 'own' && { sort }),
  ...viewQueries[view],
})

export const isNarrowed = ({ search, owner, view, kind, sort }: ClientFilter) => search !== '' || owner !== '' || view !== 'all' || kind !== '' || sort === 'deadline' || sort === 'waiting'
