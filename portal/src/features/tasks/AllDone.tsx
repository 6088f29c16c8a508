import { useTranslation } from 'react-i18next'
import styles from './AllDone.module.css'

/** Nothing to do: one sentence and a quiet picture of a tidy desk. */
export function AllDone() {
  const { t } = useTranslation()
  return (
    <div className={styles.done}>
      <svg viewBox="0 0 200 116" aria-hidden="true" className={styles.picture}>
        <ellipse cx="100" cy="106" rx="92" ry="4" className={styles.shade} />
        <path className={styles.sheet} d="M26 92h74v8H26zM30 82h66v8H30z" />
        <path className={styles.line} d="M26 92h74v8H26zM30 82h66v8H30zM22 104h156" />
        <path className={styles.cup} d="M124 72h34v18a12 12 0 0 1-12 12h-10a12 12 0 0 1-12-12z" />
        <path className={styles.line} d="M158 78h5a7 7 0 0 1 0 14h-5M124 72h34v18a12 12 0 0 1-12 12h-10a12 12 0 0 1-12-12zM134 62c-4-5 4-7 0-12M146 62c-4-5 4-7 0-12" />
        <path className={styles.leaf} d="M62 82c0-22-2-34 2-52 14 8 18 24 6 40M62 82c-2-16-14-22-22-22 0 14 8 20 21 18" />
        <path className={styles.line} d="M62 82c0-22-2-34 2-52 14 8 18 24 6 40-3 3-6 5-8 6M62 82c-2-16-14-22-22-22 0 14 8 20 21 18" />
      </svg>
      <div>
        <p className={styles.title}>{t('tasks.emptyTitle')}</p>
        <p className="muted">{t('tasks.empty')}</p>
      </div>
    </div>
  )
}
