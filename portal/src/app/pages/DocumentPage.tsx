import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { hasStatus } from '../../api/problem'
import type { Document } from '../../api/types'
import { RegisterMobile } from '../../features/accounts/mobile/RegisterMobile'
import { Actions } from '../../features/approval/Actions'
import { Roster } from '../../features/approval/signing/Roster'
import { useDocument } from '../../features/documents/getDocument'
import { PaymentCard } from '../../features/documents/payment/PaymentCard'
import { StateMark } from '../../features/documents/StateMark'
import { chooseDossier } from '../../features/dossiers/currentDossier'
import { PushHint } from '../../features/preferences/push/PushHint'
import { NextTask } from '../../features/tasks/NextTask'
import { PageHeader } from '../../ui/PageHeader'
import { usePageTitle } from '../../ui/usePageTitle'
import { CallFailed } from '../CallFailed'
import { useSignedIn } from '../useSignedIn'
import { DocumentMissing } from './DocumentMissing'
import styles from './DocumentPage.module.css'
import { DocumentView } from './DocumentView'
import { DocumentWaiting } from './DocumentWaiting'

export default function DocumentPage() {
  const { documentId = '' } = useParams()
  const { data: document, error, refetch } = useDocument(documentId)
  if (document) return <Loaded key={document.id} document={document} />
  if (hasStatus(error, 404)) return <DocumentMissing />
  if (error && !hasStatus(error, 401)) return <CallFailed error={error} retry={() => void refetch()} />
  return <DocumentWaiting />
}

function Loaded({ document }: { document: Document }) {
  const { t } = useTranslation()
  const me = useSignedIn()
  usePageTitle(document.subject)
  // A link from a mail works wherever one is: the document brings its own organisation along.
  useEffect(() => chooseDossier(document.dossierId), [document.dossierId])
  return (
    <article className={`${styles.page} ${document.actions.length > 0 ? styles.room : ''}`}>
      <PageHeader above={`${t(`folderDossier.${document.folder}`)} · ${document.dossierName}`} title={document.subject}><StateMark document={document} /></PageHeader>
      <div className={styles.columns}>
        <aside className={styles.side}>
          <Actions document={document} userId={me.id} registerMobile={(onDone) => <RegisterMobile onDone={onDone} />} />
          {wasDone(document) && <NextTask doneId={document.id} hint={<PushHint />} />}
          {document.payment && <PaymentCard document={document} payment={document.payment} />}
          {document.signatures && <Roster signatures={document.signatures} state={document.state} />}
        </aside>
        <DocumentView document={document} />
      </div>
    </article>
  )
}

/** By the one who looks: what waits next is of use to them. */
const wasDone = ({ actions, decision, signatures }: Document) =>
  actions.length === 0 && (decision?.byYou === true || signatures?.some(({ at, byYou }) => at && byYou) === true)
