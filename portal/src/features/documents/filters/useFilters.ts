import { useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { type Filters, filtersOf, queryOf } from './filters'

/** What one may find behind an entry of the history: the words that were searched for. */
const searchOf = (state: unknown) => {
  const { search } = (state ?? {}) as { search?: unknown }
  return typeof search === 'string' ? search : undefined
}

/** The filters of this entry of the history; a change is a new entry, so that Back undoes it. */
export function useFilters() {
  const { search: query, state } = useLocation()
  const navigate = useNavigate()
  const filters = useMemo(() => filtersOf(new URLSearchParams(query), searchOf(state)), [query, state])
  const setFilters = (next: Filters) => void navigate({ search: queryOf(next).toString() }, { state: stateFor(next), preventScrollReset: true })
  return { filters, setFilters }
}

/** The history's entry for a list: it keeps the words, and the focus stays where it is. */
export const stateFor = ({ search }: Filters) => ({ keepFocus: true, ...(search && { search }) })
