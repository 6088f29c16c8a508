import { useTranslation } from 'react-i18next'
import nl from '../../../locales/office.nl.json'
import type { OfficeDocument } from '../../../api/types'
import { tableDateTime } from '../../../format/dates'
import office from '../office.module.css'
import styles from './DocumentView.module.css'

type Event = keyof (typeof nl)['document']['events']

/** The words of an event of the audit trail, or the general ones for one that has none. */
const eventWords = (event: string) => `document.events.${(Object.hasOwn(nl.document.events, event) ? event : 'default') as Event}` as const

/** What happened to the document, newest first. */
export function History({ entries }: { entries: OfficeDocument['history'] }) {
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
    </section>
  )
}
