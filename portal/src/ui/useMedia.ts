import { useCallback, useSyncExternalStore } from 'react'

/** Where tables become cards, side lists become chips and filters fold away; the style sheets use the same width. */
export const phone = '(max-width: 48rem)'

export function useMedia(query: string): boolean {
  const subscribe = useCallback((listener: () => void) => {
    const media = window.matchMedia(query)
    media.addEventListener('change', listener)
    return () => media.removeEventListener('change', listener)
  }, [query])
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
