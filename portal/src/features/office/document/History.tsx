import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OfficeDocument } from '../../../api/types'
import { tableDateTime } from '../../../format/dates'
import office from '../office.module.css'
import styles from './DocumentView.module.css'
import { eventWords } from './eventWords'

/** What happened to the document, newest first. */
export function History({ documentId, entries }: { documentId: string; entries: OfficeDocument['history'] }) {
  const { t } = useTranslation('office')
  return (
    <section className={office.card} aria-labelledby="history">
      <h2 id="history">{t('document.history')}</h2>
      <ol role="list" className={styles.history}>
        {[...entries].reverse().map(({ event, at, by }) => (
          <li key={`${at}${event}${by}`}>
            <time dateTime={at} className="muted">{tableDateTime(at)}</time>
            <span>{t(eventWords(event))} <span className="muted">{by}</span></span>
          </li>
        ))}
      </ol>
      <p><Link to={`/kantoor/documenten/${documentId}/bewijs`}>{t('trail.link')}</Link></p>
    </section>
  )
}
