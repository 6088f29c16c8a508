import type { IconName } from '../ui/Icon'

/** The menu at the top and the buttons on the start page. A new page is a row. */
export const menu = [
  { to: '/', label: 'menu.home', icon: 'home' },
  { to: '/gegevens', label: 'menu.details', icon: 'person' },
  { to: '/aangiften', label: 'menu.returns', icon: 'checklist' },
  { to: '/dossier', label: 'menu.dossier', icon: 'folder' },
  { to: '/facturen', label: 'menu.invoices', icon: 'receipt' },
  { to: '/vragen/nieuw', label: 'menu.ask', icon: 'message' },
] as const satisfies { to: string; label: string; icon: IconName }[]
