import type { ReactNode } from 'react'
import styles from './PageHeader.module.css'

/** The heading of a page, with where it belongs in small letters above it. */
export function PageHeader({ above, title, children }: { above?: ReactNode; title: string; children?: ReactNode }) {
  return (
    <header className={styles.header}>
      {above !== undefined && <p className={styles.above}>{above}</p>}
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </header>
  )
}
