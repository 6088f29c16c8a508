import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/Icon'
import styles from './Toolbar.module.css'

interface Props {
  page: number
  pages: number
  zoom: number
  canZoomIn: boolean
  canZoomOut: boolean
  onZoom: (by: number) => void
  downloadUrl: string
  name: string
}

export function Toolbar({ page, pages, zoom, canZoomIn, canZoomOut, onZoom, downloadUrl, name }: Props) {
  const { t } = useTranslation()
  const percent = Math.round(zoom * 100)
  return (
    <div className={styles.bar}>
      <span className={`figures ${styles.position}`}>{pages > 0 && t('viewer.position', { page, count: pages })}</span>
      <span className={styles.zoom}>
        <button type="button" aria-label={t('viewer.zoomOut')} aria-disabled={!canZoomOut} onClick={() => canZoomOut && onZoom(-1)}><Icon name="minus" /></button>
        <span className="figures" role="status"><span className="sr-only">{t('viewer.zoom', { percent })}</span><span aria-hidden="true">{percent}%</span></span>
        <button type="button" aria-label={t('viewer.zoomIn')} aria-disabled={!canZoomIn} onClick={() => canZoomIn && onZoom(1)}><Icon name="plus" /></button>
      </span>
      <a href={downloadUrl} download={name}><Icon name="download" /><span>{t('document.download')}</span></a>
    </div>
  )
}
