import type { ReactNode } from 'react'
import styles from './Facts.module.css'

/** Pairs of a word and a value; a pair without a value is left out. */
export function Facts({ items }: { items: [string, ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {items.filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="figures">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
