import type { ManifestOptions } from 'vite-plugin-pwa'

/** How a phone or computer shows the portal once it is put among the apps (W3C, Web Application Manifest). */
export const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Bakker+Finance',
  short_name: 'Bakker+Finance',
  description: 'Uw aangiften en jaarrekening lezen, goedkeuren en ondertekenen.',
  lang: 'nl',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#f7f6f2',
  theme_color: '#123a2c',
  icons: [
    { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
}
