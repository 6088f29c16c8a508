import { useTranslation } from 'react-i18next'
import { Link, NavLink, useLocation } from 'react-router'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import menuStyles from '../ui/Menu.module.css'
import { bar, more } from './menu'
import styles from './PhoneBar.module.css'

/** The menu on a phone: at the bottom, in reach of a thumb. What it has no room for is behind Meer. */
export function PhoneBar() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const isCurrent = (to: string) => pathname === to
  return (
    <nav className={styles.bar} aria-label={t('menu.label')}>
      <ul role="list">
        {bar.map(({ to, label, icon }) => (
          <li key={to}><NavLink to={to} end={to === '/'} className={styles.item}><Icon name={icon} size={22} />{t(label)}</NavLink></li>
        ))}
        <li>
          <Menu key={pathname} look="bar" current={more.some(({ to }) => isCurrent(to))} face={<><Icon name="more" size={22} />{t('menu.more')}</>}>
            {(close) => (
              <ul role="list">
                {more.map(({ to, label, icon }) => (
                  <li key={to}>
                    <Link to={to} className={`${menuStyles.item} ${styles.more}`} aria-current={isCurrent(to) ? 'page' : undefined} onClick={close}><Icon name={icon} />{t(label)}</Link>
                  </li>
                ))}
              </ul>
            )}
          </Menu>
        </li>
      </ul>
    </nav>
  )
}
