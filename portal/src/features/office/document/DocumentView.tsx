import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams } from 'react-router'
import { hasStatus } from '../../../api/problem'
import type { DocumentFile, OfficeDocument } from '../../../api/types'
import { LoadFailed } from '../../../ui/LoadFailed'
import { Notice } from '../../../ui/Notice'
import office from '../office.module.css'
import { Waiting } from '../shared/ListFrame'
import { Missing } from '../shared/Missing'
import { PageBar } from '../shared/PageBar'
import { DocumentActions } from './change/DocumentActions'
import { Details } from './Details'
import styles from './DocumentView.module.css'
import { EarlierVersions } from './EarlierVersions'
import { FiguresCard } from './figures/FiguresCard'
import { useOfficeDocument } from './getOfficeDocument'
import { useOfficeFile } from './getOfficeFile'
import { History } from './History'
import { Outcome } from './Outcome'
import { SigningCard } from './signing/SigningCard'

interface Props {
  state: (document: OfficeDocument) => ReactNode
  viewer: (file: DocumentFile, blob: Blob, url: string) => ReactNode
}

/** A document as the office sees it: where it stands, what was decided, what happened, and the file itself. */
export function DocumentView(props: Props) {
  const { t } = useTranslation('office')
  const { documentId = '' } = useParams()
  const { data: document, error, refetch } = useOfficeDocument(documentId)
  if (hasStatus(error, 404)) return <Missing title={t('document.missing')} text={t('document.missingText')} to="/kantoor/dossiers" label={t('dossier.toDossiers')} />
  if (!document) return error ? <LoadFailed error={error} message={t('document.failed')} retry={() => void refetch()} /> : <Waiting />
  return <Loaded key={document.id} document={document} {...props} />
}

function Loaded({ document, state, viewer }: Props & { document: OfficeDocument }) {
  const { t } = useTranslation('office')
  const isNew = (useLocation().state as { placed?: boolean } | null)?.placed
  const [fileId, setFileId] = useState<string>()
  const all = [...document.files, ...document.versions.flatMap(({ files }) => files)]
  // What was shown may have been replaced since: then what took its place.
  const file = all.find(({ id }) => id === fileId) ?? document.files[0]
  return (
    <article className={office.page}>
      <PageBar above={<Link to={`/kantoor/dossiers/${document.dossierId}`}>{document.dossierName}</Link>} title={document.subject} note={state(document)} />
      {isNew && <div role="status"><Notice tone="good">{t('upload.placed')}</Notice></div>}
      <DocumentActions document={document} />
      <div className={styles.columns}>
        <div className={styles.side}>
          <Outcome document={document} />
          {document.roster.length > 0 && <SigningCard document={document} />}
          <FiguresCard document={document} />
          <Details document={document} shown={file} onShow={setFileId} />
          <EarlierVersions document={document} shown={file} onShow={setFileId} />
          <History documentId={document.id} entries={document.history} />
        </div>
        {file && <Shown document={document} file={file} viewer={viewer} />}
      </div>
    </article>
  )
}

function Shown({ document, file, viewer }: { document: OfficeDocument; file: DocumentFile; viewer: Props['viewer'] }) {
  const { t } = useTranslation('office')
  const { blob, url, isError, error, refetch } = useOfficeFile(document.id, file.id)
  if (isError) return <LoadFailed error={error} message={t('document.fileFailed')} retry={() => void refetch()} />
  if (!blob || !url) return <Waiting />
  return <div className={styles.viewer}>{viewer(file, blob, url)}</div>
}
