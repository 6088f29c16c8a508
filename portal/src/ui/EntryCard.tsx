import type { ReactNode } from 'react'
import { usePageTitle } from './usePageTitle'
import styles from './EntryCard.module.css'

/** The one card on the pages before signing in. */
export function EntryCard({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title)
  return (
    <section className={styles.card}>
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </section>
  )
}
