import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { WorkItem } from '../../../api/types'
import { shortDate, tableDateTime } from '../../../format/dates'
import { Button } from '../../../ui/Button'
import { ButtonLink } from '../../../ui/ButtonLink'
import { type Column, DataTable } from '../../../ui/DataTable'
import { DueDate } from '../../../ui/DueDate'
import { OwnerCell } from '../shared/OwnerCell'
import reminders from '../reminders/Reminders.module.css'
import { useAssign } from './changeWorkItem'
import type { Stand } from './filter'
import type { useChosen } from './useChosen'
import styles from './Work.module.css'
import { wording } from './wording'

/** What can be asked of an item. */
export type Act = 'complete' | 'note' | 'later'

interface Props {
  items: WorkItem[]
  stand: Stand
  chosen: ReturnType<typeof useChosen>
  onAct: (act: Act, item: WorkItem) => void
}

export function WorkTable({ items, stand, chosen, onAct }: Props) {
  const { t } = useTranslation('office')
  const main: Column<WorkItem> = { head: t('work.subject'), as: 'main', cell: (item) => <Subject item={item} /> }
  const what: Column<WorkItem> = { head: t('work.what'), cell: (item) => <>{t(wording('kind', item.kind))}{item.comment && <span className={styles.comment}>{item.comment}</span>}</> }
  const done: Column<WorkItem>[] = [
    main,
    what,
    { head: t('work.owner'), as: 'narrow', cell: (item) => item.owner?.name },
    { head: t('work.completedAt'), as: 'narrow', cell: ({ completedAt }) => completedAt && <time dateTime={completedAt}>{tableDateTime(completedAt)}</time> },
    { head: t('work.completedBy'), as: 'narrow', cell: (item) => item.completedBy },
  ]
  const open: Column<WorkItem>[] = [
    { head: t('remind.choose'), as: 'narrow', cell: (item) => <Tick item={item} chosen={chosen} /> },
    main,
    what,
    { head: t('work.owner'), as: 'narrow', cell: (item) => <Owner item={item} /> },
    { head: t('work.due'), as: 'narrow', cell: (item) => item.due && <DueDate date={item.due} /> },
    stand === 'later'
      ? { head: t('work.until'), as: 'narrow', cell: ({ laterUntil }) => laterUntil && <time dateTime={laterUntil}>{shortDate(laterUntil)}</time> }
      : { head: t('work.since'), as: 'narrow', cell: (item) => <Since item={item} /> },
    { head: t('work.complete'), as: 'end', cell: (item) => <Acts item={item} onAct={onAct} /> },
  ]
  return <DataTable caption={t('work.caption')} columns={stand === 'done' ? done : open} rows={items} keyOf={(item) => item.id} />
}

function addressOf(item: WorkItem) {
  if (item.changeId) return `/kantoor/wijzigingen/${item.changeId}`
  if (item.documentId) return `/kantoor/documenten/${item.documentId}`
  if (item.questionId) return `/kantoor/vragen/${item.questionId}`
  return item.personId ? `/kantoor/personen/${item.personId}` : item.dossierId && `/kantoor/dossiers/${item.dossierId}`
}

function Subject({ item }: { item: WorkItem }) {
  const { t } = useTranslation('office')
  const to = addressOf(item)
  return (
    <>
      {to ? <Link to={to}>{item.subject}</Link> : item.subject}
      <small>{item.dossierName}</small>
      {item.note && <span className={styles.note}>{item.note.text}<small>{t('work.noteBy', { name: item.note.by, date: shortDate(item.note.at) })}</small></span>}
    </>
  )
}

/** Since when it waits; what was put off, since when it is back. */
function Since({ item: { createdAt, laterUntil } }: { item: WorkItem }) {
  const { t } = useTranslation('office')
  return (
    <>
      <time dateTime={createdAt} className="figures">{shortDate(createdAt)}</time>
      {laterUntil && <span className={styles.comment}>{t('work.back', { date: shortDate(laterUntil) })}</span>}
    </>
  )
}

function Tick({ item, chosen }: { item: WorkItem; chosen: Props['chosen'] }) {
  const { t } = useTranslation('office')
  const name = t('work.chooseThis', { what: t(wording('kind', item.kind)), subject: item.subject })
  return <input type="checkbox" className={reminders.tick} aria-label={name} checked={chosen.ids.includes(item.id)} onChange={({ target }) => chosen.choose(item.id, target.checked)} />
}

function Owner({ item }: { item: WorkItem }) {
  const { t } = useTranslation('office')
  const told = item.assigned && t('work.assigned', { name: item.assigned.by, date: shortDate(item.assigned.at) })
  return <OwnerCell name={item.subject} owner={item.owner} told={told} set={useAssign(item.id)} field="owner" />
}

function Acts({ item, onAct }: { item: WorkItem; onAct: Props['onAct'] }) {
  const { t } = useTranslation('office')
  const { subject } = item
  return (
    <div className={styles.acts}>
      <Button look="quiet" small aria-label={t('work.noteOf', { subject })} onClick={() => onAct('note', item)}>{t('work.note')}</Button>
      <Button look="quiet" small aria-label={t('work.laterOf', { subject })} onClick={() => onAct('later', item)}>{t('work.later')}</Button>
      {item.changeId
        ? <ButtonLink look="secondary" small to={`/kantoor/wijzigingen/${item.changeId}`} aria-label={t('change.judgeThis', { name: subject })}>{t('change.judge')}</ButtonLink>
        : <Button look="secondary" small aria-label={t('work.completeThis', { what: t(wording('kind', item.kind)), subject })} onClick={() => onAct('complete', item)}>{t('work.complete')}</Button>}
    </div>
  )
}
