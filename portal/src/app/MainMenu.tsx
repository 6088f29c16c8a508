import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import styles from './MainMenu.module.css'
import { menu } from './menu'

interface Item {
  to: string
  label: string
  /** Current on this very page only, and not on those below it. */
  end?: boolean
}

export function MainMenu() {
  const { t } = useTranslation()
  return <MenuBar label={t('menu.label')} items={menu.map(({ to, label }) => ({ to, label: t(label), end: to === '/' }))} />
}

/** @param short Fits beside the word mark from a tablet on. */
export function MenuBar({ label, items, short = false }: { label: string; items: Item[]; short?: boolean }) {
  const { pathname } = useLocation()
  const nav = useRef<HTMLElement>(null)
  // On a phone the menu slides: where one is has to be in sight.
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [pathname])
  return (
    <nav ref={nav} className={`${styles.menu} ${short ? styles.short : styles.long}`} aria-label={label}>
      <ul role="list">
        {items.map(({ to, label: words, end }) => <li key={to}><NavLink to={to} end={end}>{words}</NavLink></li>)}
      </ul>
    </nav>
  )
}
