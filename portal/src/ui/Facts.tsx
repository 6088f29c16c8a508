import type { ReactNode } from 'react'
import styles from './Facts.module.css'

interface Props {
  items: [string, ReactNode][]
  /** Two beside each other where there is room. */
  pairs?: boolean
}

/** Pairs of a word and a value; a pair without a value is left out. */
export function Facts({ items, pairs = false }: Props) {
  return (
    <dl className={`${styles.facts} ${pairs ? styles.pairs : ''}`}>
      {items.filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="figures">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
