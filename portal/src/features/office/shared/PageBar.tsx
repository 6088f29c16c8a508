import type { ReactNode } from 'react'
import { PageHeader } from '../../../ui/PageHeader'
import { usePageTitle } from '../../../ui/usePageTitle'
import styles from './PageBar.module.css'

/** The heading of a page of the office, with what can be done there beside it. */
export function PageBar({ above, title, note, children }: { above?: ReactNode; title: string; note?: ReactNode; children?: ReactNode }) {
  usePageTitle(title)
  return (
    <div className={styles.bar}>
      <PageHeader above={above} title={title}>{note && <div className="muted">{note}</div>}</PageHeader>
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  )
}
