import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Dossier } from '../../api/types'
import { DocumentsWaiting } from './DocumentsWaiting'
import { DocumentRows } from './DocumentRows'
import { useRecentDocuments } from './listDocuments'
import styles from './RecentDocuments.module.css'

/** The newest documents of the current dossier. Leaves its place empty when there is nothing to show. */
export function RecentDocuments({ dossier, pending }: { dossier: Dossier | undefined; pending: boolean }) {
  const { t } = useTranslation()
  const { data: documents, isError } = useRecentDocuments(dossier?.id)
  if ((!dossier && !pending) || isError || documents?.length === 0) return null
  return (
    <section aria-labelledby="recent" className={styles.section}>
      <div className={styles.heading}>
        <h2 id="recent">{dossier ? t('start.recentOf', { name: dossier.name }) : t('start.recent')}</h2>
        <Link to="/dossier">{t('start.allDocuments')}</Link>
      </div>
      {documents && dossier ? <DocumentRows documents={documents} caption={t('dossier.caption', { name: dossier.name })} /> : <DocumentsWaiting rows={3} />}
    </section>
  )
}
