import { kinds } from '../../../api/kinds'
import type { DocumentState, Folder, Kind } from '../../../api/types'
import { asFolder } from '../folders'

/** What a list of documents is narrowed down to. The portal does the narrowing, over the whole dossier. */
export interface Filters {
  folder?: Folder | undefined
  kind?: Kind | undefined
  state?: DocumentState | undefined
  /** Days, as 2026-11-24. */
  from?: string | undefined
  to?: string | undefined
  search?: string | undefined
}

export const states: readonly DocumentState[] = ['open', 'available', 'approved', 'rejected', 'signed', 'withdrawn', 'expired']

export const longestSearch = 200

const asDay = (value: string | null) => (value && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined)

/** From the address, so that Back and bookmarks work. What was searched for is not in it: words can be personal, and an address gets about. */
export function filtersOf(query: URLSearchParams, search?: string): Filters {
  const found = {
    folder: asFolder(query.get('map')),
    kind: kinds.find((kind) => kind === query.get('soort')),
    state: states.find((state) => state === query.get('stand')),
    from: asDay(query.get('van')),
    to: asDay(query.get('tot')),
    search: search?.trim().slice(0, longestSearch) || undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

export function queryOf({ folder, kind, state, from, to }: Filters): URLSearchParams {
  const all = { map: folder, soort: kind, stand: state, van: from, tot: to }
  return new URLSearchParams(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** How many filters are set; the sub-dossier and the search words are not behind the button Filters. */
export const countFilters = ({ kind, state, from, to }: Filters) => [kind, state, from, to].filter(Boolean).length
