import { useTranslation } from 'react-i18next'
import { InvoiceList } from '../../features/documents/invoices/InvoiceList'
import { DossierFrame } from '../DossierFrame'

export default function InvoicesPage() {
  const { t } = useTranslation()
  return <DossierFrame title={t('invoices.title')} failed={t('invoices.failed')}>{(dossier) => <InvoiceList key={dossier?.id} dossier={dossier} />}</DossierFrame>
}
