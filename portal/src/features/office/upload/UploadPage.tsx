import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { hasStatus } from '../../../api/problem'
import { LoadFailed } from '../../../ui/LoadFailed'
import { Notice } from '../../../ui/Notice'
import { useOfficeDossier } from '../dossier/getOfficeDossier'
import styles from '../office.module.css'
import { Waiting } from '../shared/ListFrame'
import { Missing } from '../shared/Missing'
import { PageBar } from '../shared/PageBar'
import { UploadForm } from './UploadForm'

/** Document plaatsen, in one dossier. */
export default function UploadPage() {
  const { t } = useTranslation('office')
  const { dossierId = '' } = useParams()
  const { data: dossier, error, refetch } = useOfficeDossier(dossierId)
  if (hasStatus(error, 404)) return <Missing title={t('dossier.missing')} text={t('dossier.missingText')} to="/kantoor/dossiers" label={t('dossier.toDossiers')} />
  if (!dossier) return error ? <LoadFailed error={error} message={t('dossier.failed')} retry={() => void refetch()} /> : <Waiting />
  return (
    <div className={styles.page}>
      <PageBar above={<Link to={`/kantoor/dossiers/${dossierId}`}>{dossier.name}</Link>} title={t('upload.title')} />
      {!dossier.members.some(({ portalAccess }) => portalAccess) && <Notice tone="attention">{t('upload.nobody')}</Notice>}
      <UploadForm dossier={dossier} />
    </div>
  )
}
