import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '../../api/types'
import { tableDateTime } from '../../format/dates'
import styles from './EarlierVersions.module.css'

/** What happened to this version, oldest first, as far as a client may see. */
export function History({ entries = [] }: { entries?: HistoryEntry[] | undefined }) {
  const { t } = useTranslation()
  if (entries.length === 0) return null
  const words = ({ event, by }: HistoryEntry) => (by === undefined || event === 'sent' || event === 'filed' || event === 'accepted' || event === 'withdrawn' || event === 'expired' ? t(`history.${event}`) : t(`history.${event}By`, { name: by }))
  return (
    <details className={styles.fold}>
      <summary>{t('document.history')}</summary>
      <div className={styles.inside}>
        <ol role="list" className={styles.history}>
          {entries.map((entry) => <li key={`${entry.event}${entry.at}`}><time dateTime={entry.at}>{tableDateTime(entry.at)}</time>{words(entry)}</li>)}
        </ol>
      </div>
    </details>
  )
}
