import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportProblem } from '../../../api/types'
import { Button } from '../../../ui/Button'
import { type Column, DataTable } from '../../../ui/DataTable'
import { Notice } from '../../../ui/Notice'
import { saveAs } from '../../../ui/saveAs'
import styles from '../office.module.css'
import { csvOf } from './csv'
import type { Mapping } from './mapping'

const page = 50

interface Props {
  problems: ImportProblem[]
  title: string
  help: string
  /** What the columns are called in the file. */
  columns: Mapping
}

/** What is wrong, by row as the file numbers them; to read here, or to take along to the file. */
export function Problems({ problems, title, help, columns }: Props) {
  const { t } = useTranslation('office')
  const [most, setMost] = useState(page)
  if (problems.length === 0) return <Notice tone="good" title={t('import.noProblems')}><p>{t('import.noProblemsText')}</p></Notice>
  const nameOf = ({ field }: ImportProblem) => columns[field] ?? t(`import.fields.${field}`)
  const shown: Column<ImportProblem>[] = [
    { head: t('import.row'), as: 'main', cell: (problem) => <><strong className="figures">{t('import.rowNumber', problem)}</strong> <span className="muted">{nameOf(problem)}</span></> },
    { head: t('import.problem'), cell: ({ code }) => t(`import.codes.${code}`) },
  ]
  const download = () => saveAs(
    csvOf([[t('import.row'), t('import.field'), t('import.problem')], ...problems.map((problem) => [String(problem.row), nameOf(problem), t(`import.codes.${problem.code}`)])]),
    t('import.downloadFile'))
  return (
    <section className={styles.section} aria-labelledby="problems">
      <div className={styles.sectionBar}>
        <h2 id="problems">{title}</h2>
        <Button look="secondary" small onClick={download}>{t('import.download')}</Button>
      </div>
      <p className="muted">{help}</p>
      <DataTable caption={t('import.problemsCaption')} columns={shown} rows={problems.slice(0, most)} keyOf={({ row, field, code }) => `${row} ${field} ${code}`} />
      {problems.length > most && (
        <div className={styles.actions}>
          <Button look="secondary" onClick={() => setMost(most + 4 * page)}>{t('import.more')}</Button>
          <span className="muted small figures">{t('import.shown', { shown: most, total: problems.length })}</span>
        </div>
      )}
    </section>
  )
}
