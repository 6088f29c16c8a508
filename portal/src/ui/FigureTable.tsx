import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../api/types'
import { money } from '../format/numbers'
import { useLanguage } from '../locales/i18n'
import { periodText } from './periodText'
import styles from './FigureTable.module.css'

interface Props {
  id: string
  figures: readonly Figure[]
  /** Over what the figures are. */
  period: string | undefined
  /** Beside the remark of a figure, or its name where it has none. */
  action?: (figure: Figure) => ReactNode
}

/** The main figures of a return, beside those of the return before where there is one, with what stands out in words. */
export function FigureTable({ id, figures, period, action }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const before = figures.find(({ beforePeriod }) => beforePeriod)?.beforePeriod
  return (
    <table className={styles.table} aria-labelledby={id} data-figures>
      <thead className={before ? undefined : 'sr-only'}>
        <tr>
          <th scope="col"><span className="sr-only">{t('figures.figure')}</span></th>
          <th scope="col">{period ? periodText(period, t, language) : t('figures.now')}</th>
          {before && <th scope="col">{periodText(before, t, language)}</th>}
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <Fragment key={figure.name}>
            <tr data-figure={figure.name} className={figure.remark ? styles.remarked : undefined}>
              <th scope="row">{figure.label}{!figure.remark && action?.(figure)}</th>
              <td className="figures">{money(figure.amount, language)}</td>
              {before && <td className="figures"><Before figure={figure} /></td>}
            </tr>
            {figure.remark && <tr className={styles.remark}><td colSpan={before ? 3 : 2}>{figure.remark}{action?.(figure)}</td></tr>}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

function Before({ figure: { amount, before } }: { figure: Figure }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (before === undefined) return <span aria-label={t('figures.none')}>–</span>
  const difference = amount - before
  return (
    <>
      {money(before, language)}
      {difference !== 0 && <span className={styles.difference}><span className="sr-only">{t('figures.difference')} </span>{difference > 0 ? '+' : '−'}{money(Math.abs(difference), language)}</span>}
    </>
  )
}
