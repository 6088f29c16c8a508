/** What part of the clients is shown. */
export const views = ['all', 'late', 'week', 'fortnight', 'unanswered'] as const

export type View = (typeof views)[number]

export interface ClientFilter {
  search: string
  /** The id of a colleague, `me`, or empty for everybody's. */
  owner: string
  view: View
}

const names = { search: 'zoek', owner: 'van', view: 'toon' } as const

/** From the address of the page, so that going back finds it again. */
export const filterFrom = (address: URLSearchParams): ClientFilter => ({
  search: address.get(names.search) ?? '',
  owner: address.get(names.owner) ?? '',
  view: views.find((view) => view === address.get(names.view)) ?? 'all',
})

export const toAddress = ({ search, owner, view }: ClientFilter): Record<string, string> => ({
  ...(search && { [names.search]: search }),
  ...(owner && { [names.owner]: owner }),
  ...(view !== 'all' && { [names.view]: view }),
})

const viewQueries = {
  all: {},
  late: { late: 'true' },
  week: { waiting: '7' },
  fortnight: { waiting: '14' },
  unanswered: { unanswered: 'true' },
} as const

/** As the portal's API asks for it. */
export const asQuery = ({ search, owner, view }: ClientFilter) => ({ ...(search && { search }), ...(owner && { owner }), ...viewQueries[view] })

export const isNarrowed = ({ search, owner, view }: ClientFilter) => search !== '' || owner !== '' || view !== 'all'
