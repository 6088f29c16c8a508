import styles from './Skeleton.module.css'

const widths = { full: styles.full, long: styles.long, half: styles.half, short: styles.short }

/** Keeps the place of a line of text until it is there. */
export function Skeleton({ width = 'full', tall = false }: { width?: keyof typeof widths; tall?: boolean }) {
  return <span className={`${styles.bone} ${widths[width]} ${tall ? styles.tall : ''}`} aria-hidden="true" />
}
