import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Document } from '../../api/types'
import { shortDate, tableDateTime } from '../../format/dates'
import { money } from '../../format/numbers'
import { useLanguage } from '../../locales/i18n'
import styles from './DocumentRows.module.css'
import { StateMark } from './StateMark'

/** Documents with everything that counts and nothing to arrange: rows at a desk, cards on a phone. */
export function DocumentRows({ documents, caption }: { documents: Document[]; caption: string }) {
  return (
    <ul role="list" className={styles.rows} aria-label={caption}>
      {documents.map((document) => <DocumentRow key={document.id} document={document} />)}
    </ul>
  )
}

function DocumentRow({ document }: { document: Document }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { invoice } = document
  return (
    <li className={styles.row}>
      <Link to={`/documenten/${document.id}`} className={styles.link}>{document.subject}</Link>
      {invoice ? <span className={`figures ${styles.amount}`}>{money(invoice.amount, language)}</span> : <span className={styles.kind}>{t(`kind.${document.kind}`)}</span>}
      {invoice
        ? <span className={styles.date}>{t('dossier.dueOn')} <time dateTime={invoice.dueDate}>{shortDate(invoice.dueDate)}</time></span>
        : <time dateTime={document.sentAt} className={styles.date}>{tableDateTime(document.sentAt)}</time>}
      <StateMark document={document} />
    </li>
  )
}
