import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import styles from './MainMenu.module.css'
import { menu } from './menu'

export function MainMenu() {
  const { t } = useTranslation()
  return (
    <nav className={styles.menu} aria-label={t('menu.label')}>
      <ul role="list">
        {menu.map(({ to, label }) => <li key={to}><NavLink to={to} end={to === '/'}>{t(label)}</NavLink></li>)}
      </ul>
    </nav>
  )
}
