import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../api/types'
import { DocumentBrowser } from '../../features/documents/DocumentBrowser'
import { useDossier } from '../../features/dossiers/getDossier'
import { DossierFrame } from '../DossierFrame'

export default function DossierPage() {
  const { t } = useTranslation()
  return <DossierFrame title={t('dossier.title')} failed={t('dossier.failed')}>{(dossier) => <Browser key={dossier?.id} dossier={dossier} />}</DossierFrame>
}

function Browser({ dossier }: { dossier: Dossier | undefined }) {
  const { data: details } = useDossier(dossier?.id)
  return <DocumentBrowser dossier={dossier} totals={details?.folders} />
}
