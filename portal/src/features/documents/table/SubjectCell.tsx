import { Link } from 'react-router'
import type { Document } from '../../../api/types'
import styles from './DocumentTable.module.css'

/** The link that makes the whole row a target. */
export function SubjectCell({ document }: { document: Document }) {
  return <Link to={`/documenten/${document.id}`} className={styles.link}>{document.subject}</Link>
}
