import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from 'react-pdf'
import styles from './PdfViewer.module.css'

interface Props {
  number: number
  width: number
  /** Height over width of the first page: the place a page keeps until it is drawn. */
  ratio: number
  onSeen: (number: number) => void
}

/** Drawn when it comes near and let go when it is far away, so that a long document stays light. */
export function LazyPage({ number, width, ratio, onSeen }: Props) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(number === 1)
  const [ownRatio, setOwnRatio] = useState<number>()

  useEffect(() => {
    const element = place.current
    if (!element) return
    const closeBy = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), { rootMargin: '100% 0px' })
    // The page that crosses the middle of the window is the one being read.
    const read = new IntersectionObserver(([entry]) => entry?.isIntersecting && onSeen(number), { rootMargin: '-50% 0px -50% 0px' })
    closeBy.observe(element)
    read.observe(element)
    return () => {
      closeBy.disconnect()
      read.disconnect()
    }
  }, [number, onSeen])

  const height = Math.floor(width * (ownRatio ?? ratio))
  return (
    <div ref={place} className={styles.page} style={{ width, minHeight: height }} data-page={number} role="group" aria-label={t('viewer.page', { page: number })}>
      {near && (
        <Page
          pageNumber={number}
          width={width}
          loading=""
          error=""
          devicePixelRatio={Math.min(2, window.devicePixelRatio)}
          onLoadSuccess={(page) => setOwnRatio(page.originalHeight / page.originalWidth)}
        />
      )}
    </div>
  )
}
