import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure, OfficeDocument } from '../../../../api/types'
import { Button } from '../../../../ui/Button'
import { FigureTable } from '../../../../ui/FigureTable'
import office from '../../office.module.css'
import { RemarkDialog } from './RemarkDialog'

/** The figures as the client sees them, with what stands out; as long as nobody agreed to them the office can say it otherwise. */
export function FiguresCard({ document }: { document: OfficeDocument }) {
  const { t } = useTranslation('office')
  const portal = useTranslation().t
  const [chosen, setChosen] = useState<Figure>()
  const { figures = [], period, state } = document
  if (figures.length === 0) return null
  const edit = (figure: Figure) => (
    <div><Button look="quiet" small aria-label={t('figures.changeFor', { figure: figure.label })} onClick={() => setChosen(figure)}>{t(figure.remark ? 'figures.change' : 'figures.add')}</Button></div>
  )
  return (
    <section className={office.card} aria-labelledby="figures">
      <h2 id="figures">{portal('figures.title')}</h2>
      <FigureTable id="figures" figures={figures} period={period} {...(state === 'open' && { action: edit })} />
      {chosen && <RemarkDialog document={document} figure={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  )
}
