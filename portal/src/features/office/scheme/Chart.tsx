import { useTranslation } from 'react-i18next'
import type { Scheme, SchemePoint } from '../../../api/types'
import { longDate, shortDate } from '../../../format/dates'
import { monthName } from '../../../format/period'
import { useLanguage } from '../../../locales/i18n'
import { DataTable } from '../../../ui/DataTable'
import styles from './Chart.module.css'
import { height, linesOf, placeOf, width } from './chart'

/** What has to be filed, what is filed and what is expected, as a chart; the same as a table below it. */
export function Chart({ scheme: { points, total, year } }: { scheme: Scheme }) {
  const { t } = useTranslation('office')
  const lines = linesOf(points, total)
  const today = points.find(({ forecast }) => forecast !== undefined)
  return (
    <figure className={styles.figure}>
      <figcaption>{t('scheme.chart.title', { year })}</figcaption>
      <ul className={styles.legend} aria-hidden="true">
        <li className={styles.required}>{t('scheme.chart.required')}</li>
        <li className={styles.filed}>{t('scheme.chart.filed')}</li>
        <li className={styles.forecast}>{t('scheme.chart.forecast')}</li>
      </ul>
      <div className={styles.plot} aria-hidden="true">
        <span className={styles.most}>{total}</span>
        <span className={styles.half}>{total % 2 === 0 && total / 2}</span>
        <span className={styles.none}>0</span>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" className={styles.drawing}>
          {[0, height / 2, height].map((at) => <line key={at} className={styles.grid} x1={0} x2={width} y1={at} y2={at} />)}
          <path className={styles.area} d={lines.area} />
          <path className={styles.filedLine} d={lines.filed} />
          <path className={styles.forecastLine} d={lines.forecast} />
          <path className={styles.requiredLine} d={lines.required} />
          {today && <line className={styles.today} x1={placeOf(today.day, points) * width} x2={placeOf(today.day, points) * width} y1={0} y2={height} />}
        </svg>
        <Months points={points} />
      </div>
      <details className={styles.numbers}>
        <summary>{t('scheme.chart.asTable')}</summary>
        <Numbers points={points} year={year} />
      </details>
    </figure>
  )
}

function Months({ points }: { points: SchemePoint[] }) {
  const language = useLanguage()
  // Today may be among the points, in the same month as its end.
  const ends = points.filter(({ day }, at) => at === 0 || ['04-30', '08-31', '12-31'].includes(day.slice(5)))
  return (
    <ul className={styles.months}>
      {ends.map(({ day }) => (
        <li key={day} style={{ insetInlineStart: `${placeOf(day, points) * 100}%` }}>
          {monthName(Number(day.slice(5, 7)), language).slice(0, 3)} <span>{day.slice(0, 4)}</span>
        </li>
      ))}
    </ul>
  )
}

function Numbers({ points, year }: { points: SchemePoint[]; year: number }) {
  const { t } = useTranslation('office')
  const language = useLanguage()
  return (
    <DataTable
      caption={t('scheme.chart.title', { year })}
      columns={[
        { head: t('scheme.chart.day'), as: 'main', cell: ({ day }) => <time dateTime={day} title={longDate(day, language)}>{shortDate(day)}</time> },
        { head: t('scheme.chart.required'), as: 'narrow', cell: ({ required }) => required ?? '–' },
        { head: t('scheme.chart.filed'), as: 'narrow', cell: ({ filed }) => filed ?? '–' },
        { head: t('scheme.chart.forecast'), as: 'narrow', cell: ({ forecast }) => forecast ?? '–' },
      ]}
      rows={points}
      keyOf={({ day }) => day}
    />
  )
}
