import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import styles from './MainMenu.module.css'
import { menu } from './menu'

export function MainMenu() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const nav = useRef<HTMLElement>(null)
  // On a phone the menu slides: where one is has to be in sight.
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [pathname])
  return (
    <nav ref={nav} className={styles.menu} aria-label={t('menu.label')}>
      <ul role="list">
        {menu.map(({ to, label }) => <li key={to}><NavLink to={to} end={to === '/'}>{t(label)}</NavLink></li>)}
      </ul>
    </nav>
  )
}
