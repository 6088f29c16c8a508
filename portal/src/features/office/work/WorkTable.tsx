import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { WorkItem } from '../../../api/types'
import { tableDateTime } from '../../../format/dates'
import { Button } from '../../../ui/Button'
import { ButtonLink } from '../../../ui/ButtonLink'
import { type Column, DataTable } from '../../../ui/DataTable'
import { DueDate } from '../../../ui/DueDate'
import { wording } from './wording'

interface Props {
  items: WorkItem[]
  done: boolean
  onComplete: (item: WorkItem) => void
}

export function WorkTable({ items, done, onComplete }: Props) {
  const { t } = useTranslation('office')
  const columns: Column<WorkItem>[] = [
    { head: t('work.subject'), as: 'main', cell: (item) => <Subject item={item} /> },
    { head: t('work.what'), as: 'narrow', cell: (item) => t(wording('kind', item.kind)) },
    { head: t('work.comment'), cell: (item) => item.comment },
    { head: t('work.due'), as: 'narrow', cell: (item) => item.due && !done && <DueDate date={item.due} /> },
    { head: t('work.since'), as: 'narrow', cell: (item) => <time dateTime={item.createdAt}>{tableDateTime(item.createdAt)}</time> },
  ]
  if (done) columns.push({ head: t('work.completedAt'), as: 'narrow', cell: (item) => item.completedAt && <time dateTime={item.completedAt}>{tableDateTime(item.completedAt)}</time> })
  else columns.push({ head: t('work.complete'), as: 'end', cell: (item) => <Complete item={item} onComplete={onComplete} /> })
  return <DataTable caption={t('work.caption')} columns={columns} rows={items} keyOf={(item) => item.id} />
}

function Subject({ item }: { item: WorkItem }) {
  const to = item.changeId ? `/kantoor/wijzigingen/${item.changeId}` : item.documentId ? `/kantoor/documenten/${item.documentId}` : item.questionId ? `/kantoor/vragen/${item.questionId}` : item.personId ? `/kantoor/personen/${item.personId}` : item.dossierId && `/kantoor/dossiers/${item.dossierId}`
  return (
    <>
      {to ? <Link to={to}>{item.subject}</Link> : item.subject}
      <small>{item.dossierName}</small>
    </>
  )
}

function Complete({ item, onComplete }: { item: WorkItem; onComplete: Props['onComplete'] }) {
  const { t } = useTranslation('office')
  if (item.changeId) return <ButtonLink look="secondary" small to={`/kantoor/wijzigingen/${item.changeId}`} aria-label={t('change.judgeThis', { name: item.subject })}>{t('change.judge')}</ButtonLink>
  const name = t('work.completeThis', { what: t(wording('kind', item.kind)), subject: item.subject })
  return <Button look="secondary" small aria-label={name} onClick={() => onComplete(item)}>{t('work.complete')}</Button>
}
