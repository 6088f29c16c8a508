import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { DocumentBrowser } from '../../features/documents/DocumentBrowser'
import { asFolder } from '../../features/documents/folders'
import { useCurrentDossier } from '../../features/dossiers/currentDossier'
import { LoadFailed } from '../../ui/LoadFailed'
import { PageHeader } from '../../ui/PageHeader'
import { usePageTitle } from '../../ui/usePageTitle'

export default function DossierPage() {
  const { t } = useTranslation()
  const [query] = useSearchParams()
  const { dossier, dossiers, isError, error, refetch } = useCurrentDossier()
  usePageTitle(t('menu.dossier'))
  return (
    <div className="stack">
      <PageHeader above={dossier?.name ?? '\u00a0'} title={t('dossier.title')} />
      {isError && !dossiers && <LoadFailed error={error} message={t('dossier.failed')} retry={() => void refetch()} />}
      {dossiers?.length === 0 ? <p>{t('organisation.none')}</p> : <DocumentBrowser dossier={dossier} folder={asFolder(query.get('map'))} />}
    </div>
  )
}
