/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core'
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { NetworkFirst } from 'workbox-strategies'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

/** After this many seconds without an answer the page that is kept comes first; what it asks for then says that there is no connection. */
const patience = 5

// A new version of the portal takes over at the next page: nothing of the old one is worth waiting for.
void self.skipWaiting()
clientsClaim()
cleanupOutdatedCaches()
precacheAndRoute(self.__WB_MANIFEST)

// Every page is the same index.html, which holds nothing of anyone.
const shell = new NetworkFirst({
  cacheName: 'shell',
  networkTimeoutSeconds: patience,
  plugins: [
    {
      cacheKeyWillBeUsed: async () => '/',
      cacheWillUpdate: async ({ response }) => (response.status === 200 && !response.redirected ? response : null),
    },
  ],
})
registerRoute(new NavigationRoute(shell, { denylist: [/^\/api(\/|$)/] }))
