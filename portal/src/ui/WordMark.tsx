import styles from './WordMark.module.css'

/** Bakker+Finance, with the plus as the mark. */
export function WordMark() {
  return (
    <svg className={styles.mark} viewBox="0 0 178 28" role="img" aria-label="Bakker+Finance">
      <text x="0" y="21" className={styles.word}>Bakker</text>
      <path className={styles.plus} d="M79 5h4v6.500h6.500v4H83V22h-4v-6.500h-6.500v-4H79Z" />
      <text x="95" y="21" className={styles.word}>Finance</text>
    </svg>
  )
}
