import { lazy, Suspense, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Document, DocumentFile } from '../../api/types'
import { ConfirmedDraft } from '../../features/documents/ConfirmedDraft'
import { DocumentDetails } from '../../features/documents/DocumentDetails'
import { EarlierVersions } from '../../features/documents/EarlierVersions'
import { Figures } from '../../features/documents/Figures'
import { fileUrl } from '../../features/documents/fileUrl'
import { History } from '../../features/documents/History'
import { OutcomeLine } from '../../features/documents/OutcomeLine'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import styles from './DocumentPage.module.css'

const PdfViewer = lazy(() => import('../../features/documents/viewer/PdfViewer'))

/** The document itself: what is known of it, the file one reads, and what came before. */
export function DocumentView({ document }: { document: Document }) {
  const { t } = useTranslation()
  const { files, versions = [], confirmedDraft: draft } = document
  const [chosenId, setChosenId] = useState<string>()
  const old = versions.find((version) => version.files.some((file) => file.id === chosenId))
  const ofDraft = draft?.files.find(({ id }) => id === chosenId)
  const file = ofDraft ?? [...files, ...(old?.files ?? [])].find(({ id }) => id === chosenId) ?? files[0]
  const owner = ofDraft && draft ? draft.id : document.id
  const place = useRef<HTMLDivElement>(null)
  // What was chosen from the earlier versions is shown above them.
  useLayoutEffect(() => {
    if (old) place.current?.focus()
  }, [old])

  const show = ({ id }: DocumentFile) => setChosenId(id)
  return (
    <div className={styles.content}>
      <section className={styles.details} aria-label={t('document.details')}>
        {document.outcome && <OutcomeLine outcome={document.outcome} />}
        <DocumentDetails document={document} shown={file} onShow={show} />
        <Figures document={document} />
        {draft && <ConfirmedDraft draft={draft} shown={file} onShow={show} />}
      </section>
      <EarlierVersions document={document} shown={file} onShow={show} />
      {old && (
        <div ref={place} tabIndex={-1} className={styles.old}>
          <Notice tone="attention" title={t('document.oldVersion', { version: old.version })}><Button look="quiet" onClick={() => setChosenId(undefined)}>{t('document.toCurrent')}</Button></Notice>
        </div>
      )}
      {file && <p className="print-only">{t('print.file')}</p>}
      {file && (
        <Suspense fallback={<div className={styles.paper} aria-busy="true" />}>
          <PdfViewer key={file.id} file={file} url={fileUrl(owner, file.id)} downloadUrl={fileUrl(owner, file.id, true)} />
        </Suspense>
      )}
      <History entries={document.history} />
    </div>
  )
}
