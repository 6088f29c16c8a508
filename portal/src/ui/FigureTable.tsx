import type { ReactNode } from 'react'
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
  /** Below the remark of a figure. */
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
          <tr key={figure.name} data-figure={figure.name}>
            <th scope="row">
              {figure.label}
              {figure.remark && <span className={styles.remark}>{figure.remark}</span>}
              {action?.(figure)}
            </th>
            <td className="figures">{money(figure.amount, language)}</td>
            {before && <td className="figures"><Before figure={figure} /></td>}
          </tr>
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
