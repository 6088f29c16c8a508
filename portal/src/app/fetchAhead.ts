import type { QueryClient } from '@tanstack/react-query'
import { matchRoutes, type RouteObject } from 'react-router'
import type { Handle } from './page'

const signs = ['pointerover', 'focusin', 'touchstart']

/**
 * Fetches the code of a page when somebody seems to go there: points at a link, reaches it with Tab, puts a finger on it.
 * What the page asks of the portal only where it says so: to fetch a document is to have read it, and that is written down.
 */
export function fetchAhead(routes: RouteObject[], client: QueryClient) {
  let last: Element | undefined
  const look = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
    if (!link || link === last || link.origin !== window.location.origin || link.target || link.hasAttribute('download')) return
    last = link
    for (const { route } of matchRoutes(routes, link.pathname) ?? []) {
      // When that fails the page itself is asked for again, and says so.
      if (typeof route.lazy === 'function') void route.lazy().catch(() => undefined)
      ;(route.handle as Handle | undefined)?.ahead?.(client)
    }
  }
  for (const sign of signs) document.addEventListener(sign, look, { passive: true })
}
