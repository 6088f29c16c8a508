import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Document } from '../../../api/types'
import { shortDate } from '../../../format/dates'
import { useLanguage } from '../../../locales/i18n'
import { periodText } from '../periodText'
import { StateMark } from '../StateMark'
import { groupByYear } from './groupByYear'
import styles from './ReturnYears.module.css'

/** Fiscale aangiften: one list a year, with how far each return has come. */
export function ReturnYears({ documents }: { documents: Document[] }) {
  const { t } = useTranslation()
  return groupByYear(documents).map(({ year, documents: returns }) => (
    <section key={year} className={styles.year} aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>{year}</h2>
      <ul role="list" className={styles.list} aria-label={t('returns.caption', { year })}>
        {returns.map((document) => <Return key={document.id} document={document} />)}
      </ul>
    </section>
  ))
}

function Return({ document }: { document: Document }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <li className={styles.row}>
      <Link to={`/documenten/${document.id}`} className={styles.link}>
        {document.subject}
        <span className={styles.kind}>{t(`kind.${document.kind}`)}</span>
      </Link>
      <span className={styles.period}>{periodText(document.period, t, language)}</span>
      <span className={styles.state}><StateMark document={document} /><Since document={document} /></span>
    </li>
  )
}

/** When the return came to where it is. */
function Since({ document: { decision, filing, sentAt } }: { document: Document }) {
  const { t } = useTranslation()
  const at = filing?.at ?? decision?.at
  return <span className={`figures ${styles.since}`}>{at ? t('returns.since', { date: shortDate(at) }) : t('returns.sent', { date: shortDate(sentAt) })}</span>
}
