import type { ReactNode } from 'react'
import styles from './Card.module.css'

interface Props {
  /** Of the heading, which names the section. */
  id: string
  title: string
  /** Beside the heading: how things stand, in a word. */
  mark?: ReactNode
  children: ReactNode
}

/** A part of a page, with a heading of its own. */
export function Card({ id, title, mark, children }: Props) {
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} tabIndex={-1}>{title}</h2>
        {mark}
      </div>
      {children}
    </section>
  )
}
