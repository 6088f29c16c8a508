import { useTranslation } from 'react-i18next'
import { Skeleton } from '../../ui/Skeleton'
import styles from './DocumentBrowser.module.css'

export function DocumentsWaiting({ rows }: { rows: number }) {
  const { t } = useTranslation()
  return (
    <div className={styles.waiting} aria-busy="true">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => <div key={row}><Skeleton width="half" /><Skeleton width="short" /></div>)}
    </div>
  )
}
