import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ActionItem } from '../../../api/types'
import { tableDateTime } from '../../../format/dates'
import { type Column, DataTable } from '../../../ui/DataTable'
import { DueDate } from '../../../ui/DueDate'
import { Field } from '../../../ui/Field'
import styles from '../office.module.css'
import { Empty, ListFrame } from '../shared/ListFrame'
import { PageBar } from '../shared/PageBar'
import { byUrgency, matching } from './byUrgency'
import { useOfficeTasks } from './listOfficeTasks'

/** Openstaande taken: what clients have open. */
export default function TasksPage() {
  const { t } = useTranslation('office')
  const tasks = useOfficeTasks()
  const [words, setWords] = useState('')
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = tasks
  // The portal lists them by document; what is due first is known only when all are here.
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage])
  return (
    <div className={styles.page}>
      <PageBar title={t('tasks.title')} note={t('tasks.intro')} />
      <ListFrame query={tasks} empty={<Empty title={t('tasks.emptyTitle')}><p>{t('tasks.empty')}</p></Empty>}>
        {(found) => (
          <>
            <div className={styles.search}><Field id="filter" type="search" label={t('tasks.filter')} value={words} onChange={(event) => setWords(event.target.value)} /></div>
            <Found tasks={byUrgency(found).filter(matching(words))} words={words} />
          </>
        )}
      </ListFrame>
    </div>
  )
}

function Found({ tasks, words }: { tasks: ActionItem[]; words: string }) {
  const { t } = useTranslation('office')
  const portal = useTranslation().t
  if (tasks.length === 0) return <Empty title={t('list.nothing', { search: words })} />
  const columns: Column<ActionItem>[] = [
    { head: t('work.subject'), as: 'main', cell: (task) => <><Link to={task.questionId ? `/kantoor/vragen/${task.questionId}` : `/kantoor/documenten/${task.documentId}`}>{task.subject}</Link><small>{task.kind && portal(`kind.${task.kind}`)}</small></> },
    { head: t('tasks.dossier'), cell: (task) => <Link to={`/kantoor/dossiers/${task.dossierId}`}>{task.dossierName}</Link> },
    { head: t('tasks.what'), as: 'narrow', cell: (task) => portal(`tasks.${task.action}`) },
    { head: t('tasks.due'), as: 'narrow', cell: (task) => task.deadline && <DueDate date={task.deadline} /> },
    { head: t('tasks.sent'), as: 'narrow', cell: (task) => <time dateTime={task.sentAt}>{tableDateTime(task.sentAt)}</time> },
  ]
  return <DataTable caption={t('tasks.caption')} columns={columns} rows={tasks} keyOf={(task) => task.id} />
}
