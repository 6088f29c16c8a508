import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Document } from '../../../api/types'
import { tableDateTime } from '../../../format/dates'
import { useLanguage } from '../../../locales/i18n'
import { periodText } from '../../../ui/periodText'
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
      <span className={styles.state}><StateMark document={document} /><Life document={document} /></span>
    </li>
  )
}

/** The steps that the return has taken, each with its moment. */
function Life({ document: { decision, filing, sentAt, state } }: { document: Document }) {
  const { t } = useTranslation()
  const decided = state === 'rejected' ? 'rejected' : 'approved'
  const steps = ([['sent', sentAt], [decided, decision?.at], ['filed', filing?.at], ['accepted', filing?.acceptedAt]] as const).filter(([, at]) => at !== undefined)
  return (
    <ol role="list" className={styles.life} data-life>
      {steps.map(([step, at]) => <li key={step}><span>{t(`returns.life.${step}`)}</span><time className="figures" dateTime={at}>{at && tableDateTime(at)}</time></li>)}
    </ol>
  )
}
