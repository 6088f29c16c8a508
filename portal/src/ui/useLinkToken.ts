import { useLayoutEffect, useState } from 'react'

/** The token of a link in a mail stands in the fragment, so that it never reaches a server log. */
export function tokenFromFragment(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get('token') || undefined
}

/**
 * Takes the token of the link that led here, which must not stay in the address bar, the history or a bookmark:
 * it is gone from there before anything of the page can be seen.
 */
export function useLinkToken(): string | undefined {
  const [token] = useState(() => tokenFromFragment(window.location.hash))
  useLayoutEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname), [])
  return token
}
