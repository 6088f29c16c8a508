import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../ui/DataTable'
import { ErrorSummary, type FieldError } from '../../../ui/ErrorSummary'
import { SelectField } from '../../../ui/Field'
import { formErrors } from '../../../ui/formErrors'
import { Empty } from '../shared/ListFrame'
import { type Batch, type BatchRow, useRowsAsSaid } from './batches'
import styles from './Batches.module.css'
import { ClientCell, FileCell, KindCell, PeriodCell, StandingCell, SubjectCell } from './cells'
import { Chosen } from './Chosen'
import { moveOrFill } from './keys'
import { countOf, inOrder, mayChange, type Standing, standingOf } from './standing'
import { Trouble } from './trouble'

const views = ['all', 'look', 'ready', 'skipped', 'placed'] as const
type View = (typeof views)[number]
const none: FieldError[] = []
const shownIn: Record<View, Standing[] | undefined> = { all: undefined, look: ['failed', 'wrong', 'doubtful'], ready: ['ready', 'busy'], skipped: ['skipped'], placed: ['placed'] }

/** The table of a batch: what staff has to look at comes first, and stays there while it is put right. */
export function Rows({ batch }: { batch: Batch }) {
  const { t } = useTranslation('office')
  const [view, setView] = useState<View>('all')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const said = useRowsAsSaid(batch)
  const rows = useOrdered(said, shownIn[view])
  const [errors, setErrors] = useState<FieldError[]>([])
  const tell = useCallback((error?: unknown) => setErrors(error === undefined ? none : formErrors(error, [], { failed: t('form.failed'), offline: t('form.offline') })), [t])
  const choose = (ids: string[], isChosen: boolean) => setChosen((before) => new Set(isChosen ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))))
  const open = rows.filter(mayChange)
  const columns = useColumns(batch, chosen, choose)
  return (
    <section className={styles.rows} aria-label={t('batches.rows')}>
      <div className={styles.over}>
        <SelectField id="view" label={t('batches.show')} value={view} onChange={(event) => setView(event.target.value as View)}>
          {views.map((one) => <option key={one} value={one}>{t(`batches.views.${one}`, { count: shownIn[one] ? countOf(batch.rows, ...shownIn[one]) : batch.rows.length })}</option>)}
        </SelectField>
        <label className={styles.chooseAll}>
          <input type="checkbox" checked={open.length > 0 && open.every(({ id }) => chosen.has(id))} onChange={(event) => choose(open.map(({ id }) => id), event.target.checked)} />
          {t('batches.chooseAll')}
        </label>
        <p className={`${styles.keys} muted small`}>{t('batches.keys')}</p>
      </div>
      <Chosen batch={batch} rows={batch.rows.filter(({ id }) => chosen.has(id))} onDone={() => setChosen(new Set())} />
      <ErrorSummary errors={errors} />
      {rows.length === 0 ? <Empty title={t('batches.nothingShown')} /> : (
        <Trouble.Provider value={tell}>
          {/* The keys are a help beside what the fields in it do by themselves. */}
          {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
          <div onKeyDown={moveOrFill} className={styles.table}><DataTable caption={t('batches.caption')} columns={columns} rows={rows} keyOf={({ id }) => id} /></div>
        </Trouble.Provider>
      )}
    </section>
  )
}

function useOrdered(rows: BatchRow[], wanted: Standing[] | undefined): BatchRow[] {
  const known = useRef<string[]>([])
  return useMemo(() => {
    // What it was drawn in last, which is no part of what is shown.
    // eslint-disable-next-line react-hooks/refs
    known.current = inOrder(rows, known.current)
    const byId = new Map(rows.map((row) => [row.id, row]))
    // eslint-disable-next-line react-hooks/refs
    return known.current.map((id) => byId.get(id)).filter((row) => row !== undefined).filter((row) => !wanted || wanted.includes(standingOf(row)))
  }, [rows, wanted])
}

function useColumns(batch: Batch, chosen: ReadonlySet<string>, choose: (ids: string[], isChosen: boolean) => void): Column<BatchRow>[] {
  const { t } = useTranslation('office')
  const cell = (row: BatchRow) => ({ batchId: batch.id, row, isFixed: !mayChange(row) })
  return [
    { head: t('batches.file'), as: 'main', cell: (row) => <FileCell {...cell(row)} isChosen={chosen.has(row.id)} onChoose={(isChosen) => choose([row.id], isChosen)} /> },
    { head: t('batches.client'), cell: (row) => <ClientCell {...cell(row)} /> },
    { head: t('batches.kind'), cell: (row) => <KindCell {...cell(row)} /> },
    { head: t('batches.period'), cell: (row) => <PeriodCell {...cell(row)} /> },
    { head: t('batches.subject'), cell: (row) => <SubjectCell {...cell(row)} /> },
    { head: t('batches.standing'), cell: (row) => <StandingCell {...cell(row)} batch={batch} /> },
  ]
}
