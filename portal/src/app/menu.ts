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

/** On a phone: what one comes for most, in words that fit; the rest of the menu is behind Meer. */
export const bar = [
  { to: '/', label: 'menu.bar.start', icon: 'home' },
  { to: '/dossier', label: 'menu.bar.dossier', icon: 'folder' },
  { to: '/vragen', label: 'menu.bar.questions', icon: 'message' },
] as const satisfies { to: string; label: string; icon: IconName }[]

export const more = menu.filter(({ to }) => !bar.some((item) => item.to === to))
