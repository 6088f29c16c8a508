import { StateMark } from '../../features/documents/StateMark'
import { DossierView } from '../../features/office/dossier/DossierView'

export default function OfficeDossierPage() {
  return <DossierView state={(document) => <StateMark document={document} forOffice />} />
}
