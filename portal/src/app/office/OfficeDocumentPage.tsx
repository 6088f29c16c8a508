import { lazy, Suspense } from 'react'
import { StateMark } from '../../features/documents/StateMark'
import { DocumentView } from '../../features/office/document/DocumentView'
import { Waiting } from '../../features/office/shared/ListFrame'

const PdfViewer = lazy(() => import('../../features/documents/viewer/PdfViewer'))

export default function OfficeDocumentPage() {
  return (
    <DocumentView
      state={(document) => <StateMark document={document} forOffice />}
      viewer={(file, blob, url) => <Suspense fallback={<Waiting />}><PdfViewer key={file.id} file={file} url={blob} downloadUrl={url} /></Suspense>}
    />
  )
}
