import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { WordMark } from '../ui/WordMark'
import styles from './Frame.module.css'
import { OfflineBanner } from './OfflineBanner'
import { Printed } from './Printed'

interface Props {
  end?: ReactNode
  menu?: ReactNode
  /** The menu fits beside the word mark from a tablet on. */
  shortMenu?: boolean
  /** Where the word mark leads. */
  home?: string
  children: ReactNode
}

/** Header, main and live region; with `children` of the header for who is signed in. */
export function Frame({ end, menu, shortMenu = false, home = '/', children }: Props) {
  const { t } = useTranslation()
  const main = useRef<HTMLElement>(null)
  useFocusOnNavigation(main)
  return (
    <div className={styles.frame}>
      <a href="#inhoud" className={styles.skip} onClick={(event) => { event.preventDefault(); main.current?.focus() }}>{t('skip')}</a>
      <header className={styles.header}>
        <div className={`${styles.inside} ${shortMenu ? styles.short : ''}`}>
          <Link to={home} className={styles.home}><WordMark /></Link>
          {menu}
          <Printed />
          {end && <div className={styles.end}>{end}</div>}
        </div>
      </header>
      <OfflineBanner />
      <main id="inhoud" ref={main} tabIndex={-1} className={styles.main}>{children}</main>
      <div id="announcements" role="status" aria-live="polite" className="sr-only" />
    </div>
  )
}

/**
 * After going to another page the focus goes to its start, as it would with a page from a server.
 * To main and not to the heading: that may still be on its way. usePageTitle says where one is.
 */
function useFocusOnNavigation(main: RefObject<HTMLElement | null>) {
  const { pathname, state } = useLocation()
  const first = useRef(true)
  const keep = (state as { keepFocus?: boolean } | null)?.keepFocus
  useLayoutEffect(() => {
    if (first.current || keep) {
      first.current = false
      return
    }
    main.current?.focus({ preventScroll: true })
  }, [pathname, keep, main])
}
