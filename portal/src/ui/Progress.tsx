import { useTranslation } from 'react-i18next'
import styles from './Progress.module.css'

/** How much has left; when all of it has, the portal still checks and keeps it, which has no measure. */
export function Progress({ part }: { part: number }) {
  const { t } = useTranslation()
  const percent = Math.floor(part * 100)
  return (
    <div className={styles.progress}>
      <progress aria-label={t('files.sending')} max={1} value={part < 1 ? part : undefined} />
      <span className="small muted figures">{part < 1 ? t('files.progress', { percent }) : t('files.saving')}</span>
    </div>
  )
}
