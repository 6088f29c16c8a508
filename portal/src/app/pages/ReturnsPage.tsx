import { useTranslation } from 'react-i18next'
import { ReturnList } from '../../features/documents/returns/ReturnList'
import { DossierFrame } from '../DossierFrame'

export default function ReturnsPage() {
  const { t } = useTranslation()
  return <DossierFrame title={t('returns.title')} failed={t('returns.failed')}>{(dossier) => <ReturnList dossier={dossier} />}</DossierFrame>
}
