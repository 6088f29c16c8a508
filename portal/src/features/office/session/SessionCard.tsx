import type { ReactNode } from 'react'
import { PageHeader } from '../../../ui/PageHeader'
import { usePageTitle } from '../../../ui/usePageTitle'
import styles from './Session.module.css'

/** Says how signing in stands, in the middle of an otherwise empty page. */
export function SessionCard({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title)
  return <section className={styles.card}><PageHeader title={title} />{children}</section>
}
