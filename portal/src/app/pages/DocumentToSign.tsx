import { lazy, Suspense, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ActionItem, DocumentFile } from '../../api/types'
import { useDocument } from '../../features/documents/getDocument'
import { fileUrl } from '../../features/documents/fileUrl'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choices'
import { DueDate } from '../../ui/DueDate'
import { LoadFailed } from '../../ui/LoadFailed'
import styles from './SignSeveralPage.module.css'

const PdfViewer = lazy(() => import('../../features/documents/viewer/PdfViewer'))

interface Props {
  task: ActionItem
  isRead: boolean
  isChosen: boolean
  /** This version is shown. */
  onRead: (version: number) => void
  onChoose: (isChosen: boolean) => void
}

/** One of the documents: it opens here to be read, and only then can be ticked. */
export function DocumentToSign({ task: { documentId = '', subject, dossierName, deadline, sentAt }, isRead, isChosen, onRead, onChoose }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <li className={styles.document}>
      <div className={styles.head}>
        <div>
          <h2 id={id}><Link to={`/documenten/${documentId}`}>{subject}</Link></h2>
          <p className="muted">{dossierName}</p>
        </div>
        {deadline && <span className="small"><DueDate date={deadline} since={sentAt} /></span>}
      </div>
      <div className={styles.acts}>
        <Button look="secondary" aria-expanded={isOpen} aria-describedby={id} onClick={() => setOpen(!isOpen)}>{t(isOpen ? 'several.close' : 'several.read')}</Button>
        {isRead
          ? <Choice type="checkbox" label={t('several.choose')} checked={isChosen} aria-describedby={id} onChange={(event) => onChoose(event.target.checked)} />
          : <p className="muted small">{t('several.readFirst')}</p>}
      </div>
      {isOpen && <Read documentId={documentId} onRead={onRead} />}
    </li>
  )
}

function Read({ documentId, onRead }: { documentId: string; onRead: (version: number) => void }) {
  const { t } = useTranslation()
  const { data: document, error, refetch } = useDocument(documentId)
  const version = document?.version
  useEffect(() => {
    if (version !== undefined) onRead(version)
  }, [version, onRead])
  if (!document) return error ? <LoadFailed error={error} message={t('several.failed')} retry={() => void refetch()} /> : <div className={styles.paper} aria-busy="true" />
  return (
    <div className={styles.files}>
      <Files ownerId={document.id} files={document.files} />
      {document.confirmedDraft && (
        <>
          <h3>{t('document.confirms')}: {document.confirmedDraft.subject}</h3>
          <Files ownerId={document.confirmedDraft.id} files={document.confirmedDraft.files} />
        </>
      )}
    </div>
  )
}

function Files({ ownerId, files }: { ownerId: string; files: DocumentFile[] }) {
  return files.map((file) => (
    <Suspense key={file.id} fallback={<div className={styles.paper} aria-busy="true" />}>
      <PdfViewer file={file} url={fileUrl(ownerId, file.id)} downloadUrl={fileUrl(ownerId, file.id, true)} />
    </Suspense>
  ))
}
