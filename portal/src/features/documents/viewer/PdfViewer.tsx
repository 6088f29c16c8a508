import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Document, type DocumentProps } from 'react-pdf'
import type { DocumentFile } from '../../../api/types'
import { Skeleton } from '../../../ui/Skeleton'
import { LazyPage } from './LazyPage'
import styles from './PdfViewer.module.css'
import { pdfOptions } from './setup'
import { Toolbar } from './Toolbar'
import { useKeepPlace } from './useKeepPlace'
import { useWidth } from './useWidth'
import { ViewerFailed } from './ViewerFailed'
import 'react-pdf/dist/Page/TextLayer.css'
import 'react-pdf/dist/Page/AnnotationLayer.css'

type LoadedPdf = Parameters<NonNullable<DocumentProps['onLoadSuccess']>>[0]

interface Props {
  url: string | Blob
  downloadUrl: string
  file: DocumentFile
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]

/** Shows a PDF at the width of the room it has; pages are drawn when they come near. */
export default function PdfViewer({ url, downloadUrl, file }: Props) {
  const { t } = useTranslation()
  const [room, width] = useWidth()
  const [pages, setPages] = useState(0)
  const [ratio, setRatio] = useState(Math.SQRT2)
  const [page, setPage] = useState(1)
  const [zoom, setZoom] = useState(1)
  const [attempt, setAttempt] = useState(0)
  const [failed, setFailed] = useState(false)

  const pageWidth = Math.floor(width * zoom)
  const keepPlace = useKeepPlace(room, page, pageWidth)

  const onLoad = async (pdf: LoadedPdf) => {
    const { width: w, height: h } = (await pdf.getPage(1)).getViewport({ scale: 1 })
    setRatio(h / w)
    setPages(pdf.numPages)
  }
  const onSeen = useCallback((number: number) => setPage(number), [])
  const step = (by: number) => {
    keepPlace()
    setZoom(zooms[Math.min(zooms.length - 1, Math.max(0, zooms.indexOf(zoom) + by))] ?? 1)
  }
  const again = () => {
    setFailed(false)
    setAttempt(attempt + 1)
  }

  if (failed) return <ViewerFailed downloadUrl={downloadUrl} name={file.name} again={again} />
  const waiting = <div className={styles.waiting} role="status"><span className="sr-only">{t('viewer.loading')}</span><Skeleton width="half" tall /><Skeleton width="long" /><Skeleton /><Skeleton /><Skeleton width="long" /></div>
  return (
    <section className={styles.viewer} aria-label={t('viewer.label', { name: file.name })}>
      <Toolbar page={page} pages={pages} zoom={zoom} canZoomIn={zoom < 3} canZoomOut={zoom > 0.5} onZoom={step} downloadUrl={downloadUrl} name={file.name} />
      {/* Wider than its room it scrolls sideways; the keyboard must be able to do that too. */}
      <div ref={room} className={styles.pages} tabIndex={zoom > 1 ? 0 : undefined} role={zoom > 1 ? 'group' : undefined} aria-label={zoom > 1 ? file.name : undefined}>
        {width > 0 && (
          <Document key={attempt} file={url} options={pdfOptions} loading={waiting} error="" noData="" onLoadSuccess={(pdf) => void onLoad(pdf)} onLoadError={() => setFailed(true)} onSourceError={() => setFailed(true)} externalLinkTarget="_blank" externalLinkRel="noopener noreferrer">
            {Array.from({ length: pages }, (_, index) => <LazyPage key={index} number={index + 1} width={pageWidth} ratio={ratio} onSeen={onSeen} />)}
          </Document>
        )}
      </div>
    </section>
  )
}
