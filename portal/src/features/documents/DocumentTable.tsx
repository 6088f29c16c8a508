/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   on a phone the table is laid out as cards, and a browser then forgets its roles unless they are written down */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Document } from '../../api/types'
import { tableDateTime } from '../../format/dates'
import styles from './DocumentTable.module.css'
import { StateMark } from './StateMark'

/** A table that becomes cards on a phone; the roles keep it a table for screen readers. */
export function DocumentTable({ documents, caption }: { documents: Document[]; caption: string }) {
  const { t } = useTranslation()
  return (
    <table className={styles.table} role="table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" className={styles.number}>{t('dossier.number')}</th>
          <th scope="col" role="columnheader">{t('dossier.subject')}</th>
          <th scope="col" role="columnheader">{t('dossier.folder')}</th>
          <th scope="col" role="columnheader">{t('dossier.sentAt')}</th>
          <th scope="col" role="columnheader">{t('dossier.state')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {documents.map((document) => (
          <tr key={document.id} role="row">
            <td role="cell" className={`figures ${styles.number}`}>{document.number}</td>
            <th scope="row" role="rowheader">
              <Link to={`/documenten/${document.id}`} className={styles.link}>{document.subject}</Link>
              <span className={styles.kind}>{t(`kind.${document.kind}`)}</span>
            </th>
            <td role="cell" className={styles.folder}>{t(`folder.${document.folder}`)}</td>
            <td role="cell" className={styles.date}><time dateTime={document.sentAt}>{tableDateTime(document.sentAt)}</time></td>
            <td role="cell"><StateMark document={document} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
