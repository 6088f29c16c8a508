import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure, OfficeDocument } from '../../../../api/types'
import { FigureTable } from '../../../../ui/FigureTable'
import { Icon } from '../../../../ui/Icon'
import office from '../../office.module.css'
import styles from './FiguresCard.module.css'
import { RemarkDialog } from './RemarkDialog'

/** The figures as the client sees them, with what stands out; as long as nobody agreed to them the office can say it otherwise. */
export function FiguresCard({ document }: { document: OfficeDocument }) {
  const { t } = useTranslation('office')
  const portal = useTranslation().t
  const [chosen, setChosen] = useState<Figure>()
  const { figures = [], period, state } = document
  if (figures.length === 0) return null
  const edit = (figure: Figure) => (
    <button type="button" className={styles.edit} title={t(figure.remark ? 'figures.change' : 'figures.add')} aria-label={t('figures.changeFor', { figure: figure.label })} onClick={() => setChosen(figure)}><Icon name="pen" size={16} /></button>
  )
  return (
    <section className={office.card} aria-labelledby="figures">
      <h2 id="figures">{portal('figures.title')}</h2>
      <div className={styles.close}><FigureTable id="figures" figures={figures} period={period} {...(state === 'open' && { action: edit })} /></div>
      {chosen && <RemarkDialog document={document} figure={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  )
}
