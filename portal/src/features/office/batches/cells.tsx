import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { kinds } from '../../../api/kinds'

import type { Kind } from '../../../api/types'
import { useLanguage } from '../../../locales/i18n'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { periodText } from '../../../ui/periodText'
import { useNames } from '../shared/useNames'
import { hasPeriods, periodsOf } from '../upload/periods'
import { type Batch, type BatchRow, useChangeRow } from './batches'
import styles from './Batches.module.css'
import { ClientDialog } from './ClientDialog'
import { RowDialog } from './RowDialog'
import { Standing } from './Standing'
import { standingOf } from './standing'
import { useFill } from './useFill'

interface CellProps {
  batchId: string
  row: BatchRow
  /** It is being read or placed, or is placed. */
  isFixed: boolean
}

const nameOf = (row: BatchRow) => row.files[0] ?? row.id

export function FileCell({ row, isFixed, isChosen, onChoose }: CellProps & { isChosen: boolean; onChoose: (isChosen: boolean) => void }) {
  const { t } = useTranslation('office')
  return (
    <span className={styles.file}>
      <input type="checkbox" disabled={isFixed} checked={isChosen && !isFixed} aria-label={t('batches.chooseRow', { name: nameOf(row) })} onChange={(event) => onChoose(event.target.checked)} />
      <span className={styles.names}>{row.files.map((name) => <span key={name}>{name}</span>)}</span>
    </span>
  )
}

export function ClientCell({ batchId, row, isFixed }: CellProps) {
  const { t } = useTranslation('office')
  const [asking, setAsking] = useState(false)
  const change = useChangeRow(batchId, row.id)
  const field = useFill<HTMLButtonElement>((dossierId) => dossierId && change.say({ dossierId }))
  if (isFixed) return row.dossierId ? <Link to={`/kantoor/dossiers/${row.dossierId}`}>{row.dossierName}</Link> : null
  return (
    <>
      <button ref={field} type="button" data-cell="client" data-value={row.dossierId ?? ''} className={`${styles.pick} ${row.dossierId ? '' : styles.missing}`} aria-label={t('batches.clientOf', { name: nameOf(row), owner: row.dossierName ?? t('batches.noClient') })} onClick={() => setAsking(true)}>
        {row.dossierName ?? t('batches.noClient')}<Icon name="chevron" size={16} />
      </button>
      {asking && <ClientDialog batchId={batchId} row={row} onClose={() => setAsking(false)} />}
    </>
  )
}

export function KindCell({ batchId, row, isFixed }: CellProps) {
  const { t } = useTranslation('office')
  const { kindName } = useNames()
  const change = useChangeRow(batchId, row.id)
  const field = useFill<HTMLSelectElement>((kind) => change.say({ kind }))
  if (isFixed) return row.kind ? kindName(row.kind) : null
  return (
    <select ref={field} data-cell="kind" data-value={row.kind ?? ''} className={`${styles.control} ${row.kind ? '' : styles.missing}`} aria-label={t('batches.kindOf', { name: nameOf(row) })} value={row.kind ?? ''} onChange={(event) => change.say({ kind: event.target.value })}>
      {!row.kind && <option value="">{t('batches.noKind')}</option>}
      {kinds.map((kind) => <option key={kind} value={kind}>{kindName(kind)}</option>)}
    </select>
  )
}

export function PeriodCell({ batchId, row, isFixed }: CellProps) {
  const { t } = useTranslation('office')
  const portal = useTranslation().t
  const language = useLanguage()
  if (isFixed) return periodText(row.period, portal, language)
  return row.kind && hasPeriods(row.kind)
    ? <PeriodChoice batchId={batchId} row={row} kind={row.kind} />
    : <TextCell batchId={batchId} row={row} of="period" label={t('batches.periodOf', { name: nameOf(row) })} />
}

function PeriodChoice({ batchId, row, kind }: Omit<CellProps, 'isFixed'> & { kind: Kind }) {
  const { t } = useTranslation('office')
  const portal = useTranslation().t
  const language = useLanguage()
  const change = useChangeRow(batchId, row.id)
  const field = useFill<HTMLSelectElement>((period) => change.say({ period }))
  const listed = periodsOf(kind, new Date(), 1).flatMap(({ periods }) => periods)
  const all = row.period && !listed.includes(row.period) ? [row.period, ...listed] : listed
  return (
    <select ref={field} data-cell="period" data-value={row.period ?? ''} className={`${styles.control} ${row.period ? '' : styles.missing}`} aria-label={t('batches.periodOf', { name: nameOf(row) })} value={row.period ?? ''} onChange={(event) => change.say({ period: event.target.value })}>
      <option value="">{t('batches.noPeriod')}</option>
      {all.map((period) => <option key={period} value={period}>{periodText(period, portal, language)}</option>)}
    </select>
  )
}

export function SubjectCell({ batchId, row, isFixed }: CellProps) {
  const { t } = useTranslation('office')
  if (isFixed) return row.documentId ? <Link to={`/kantoor/documenten/${row.documentId}`}>{row.subject}</Link> : row.subject
  return <TextCell batchId={batchId} row={row} of="subject" label={t('batches.subjectOf', { name: nameOf(row) })} />
}

/** Said when one leaves the field: until then it is being typed. */
function TextCell({ batchId, row, of, label }: Omit<CellProps, 'isFixed'> & { of: 'subject' | 'period'; label: string }) {
  const value = row[of] ?? ''
  const [typed, setTyped] = useState<string>()
  const change = useChangeRow(batchId, row.id)
  const say = (text: string) => {
    setTyped(undefined)
    // What did not come through is still there to be said again.
    if (text.trim() !== value) change.say({ [of]: text.trim() }, () => setTyped(text))
  }
  const field = useFill<HTMLInputElement>(say)
  return (
    <input ref={field} data-cell={of} data-value={value} className={styles.control} aria-label={label} maxLength={of === 'subject' ? 200 : 20} autoComplete="off" value={typed ?? value} onChange={(event) => setTyped(event.target.value)} onBlur={() => typed !== undefined && say(typed)} />
  )
}

/** How it stands, why, and what can be done about it. */
export function StandingCell({ batchId, batch, row, isFixed }: CellProps & { batch: Batch }) {
  const { t } = useTranslation('office')
  const [open, setOpen] = useState(false)
  const change = useChangeRow(batchId, row.id)
  const isDoubtful = standingOf(row) === 'doubtful'
  return (
    <div className={styles.standing}>
      <Standing row={row} />
      {!isFixed && (
        <div className={styles.acts}>
          {isDoubtful && <Button small look="secondary" aria-label={t('batches.confirmRow', { name: nameOf(row) })} busy={change.isPending && t('batches.saving')} onClick={() => change.say({ confirmed: true })}>{t('batches.confirm')}</Button>}
          {row.state === 'skipped' && <Button small look="secondary" aria-label={t('batches.takeRow', { name: nameOf(row) })} busy={change.isPending && t('batches.saving')} onClick={() => change.say({ skipped: false })}>{t('batches.take')}</Button>}
          <Button small look="quiet" aria-label={t('batches.moreOf', { name: nameOf(row) })} onClick={() => setOpen(true)}>{t('batches.more')}</Button>
        </div>
      )}
      {open && <RowDialog batch={batch} row={row} onClose={() => setOpen(false)} />}
    </div>
  )
}
