import { useTranslation } from 'react-i18next'
import type { Document } from '../../api/types'
import { FigureTable } from '../../ui/FigureTable'
import styles from './Figures.module.css'

/** The main figures of a return, as they are filed. */
export function Figures({ document: { figures = [], outcome, period, state } }: { document: Document }) {
  const { t } = useTranslation()
  if (figures.length === 0) return null
  return (
    <section aria-labelledby="figures" className={styles.section}>
      <h2 id="figures">{t('figures.title')}</h2>
      <FigureTable id="figures" figures={figures} period={period} />
      {!outcome && state !== 'withdrawn' && <p className="muted small">{t('figures.more')}</p>}
    </section>
  )
}
