import type { ReactNode } from 'react'
import styles from './Empty.module.css'

/** A list with nothing in it: what that means, in one sentence. */
export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 96 64" aria-hidden="true" className={styles.picture}>
        <path className={styles.sheet} d="M14 22h24l6 7h38v29H14z" />
        <path className={styles.line} d="M14 58V18h24l6 7h38v33zM26 18V8h44v17M34 14h28M34 20h14" />
      </svg>
      <h2>{title}</h2>
      <p className="muted">{children}</p>
    </div>
  )
}
