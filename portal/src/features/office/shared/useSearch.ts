import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** What is searched for stands in the address, so that going back finds it again. */
export function useSearch(): [string, (words: string) => void] {
  const [query, setQuery] = useSearchParams()
  const search = useCallback(
    (words: string) => setQuery(words ? { zoek: words } : {}, { replace: true, state: { keepFocus: true } }),
    [setQuery],
  )
  return [query.get('zoek') ?? '', search]
}
