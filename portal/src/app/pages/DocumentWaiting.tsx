import { useTranslation } from 'react-i18next'
import { Skeleton } from '../../ui/Skeleton'
import styles from './DocumentPage.module.css'

export function DocumentWaiting() {
  const { t } = useTranslation()
  return (
    <div className={styles.page} aria-busy="true">
      <h1 className="sr-only">{t('loading')}</h1>
      <div><Skeleton width="short" /><Skeleton width="half" tall /></div>
      <div className={styles.columns}>
        <div className={styles.side}><Skeleton tall /><Skeleton tall /></div>
        <div className={styles.content}>
          <div><Skeleton width="half" /><Skeleton width="half" /><Skeleton width="long" /><Skeleton width="half" /></div>
          <div className={styles.paper} />
        </div>
      </div>
    </div>
  )
}
