import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ActionItem } from '../../../api/types'
import { shortDate } from '../../../format/dates'
import { Button } from '../../../ui/Button'
import { Choice } from '../../../ui/Choices'
import { type Column, DataTable } from '../../../ui/DataTable'
import { DueDate } from '../../../ui/DueDate'
import { RemindDialog } from '../reminders/RemindDialog'
import styles from '../reminders/Reminders.module.css'
import { useReminding } from '../reminders/useReminding'
import { useChosen } from './useChosen'

/** What clients have open, and reminding them of one or of many. */
export function OpenTasks({ tasks }: { tasks: ActionItem[] }) {
  const { t } = useTranslation('office')
  const documents = tasks.filter(({ documentId }) => documentId)
  const chosen = useChosen(documents.map(({ id }) => id))
  const reminding = useReminding<ActionItem[]>()
  return (
    <>
      {reminding.told}
      {documents.length > 1 && (
        <div className={styles.bar}>
          <Choice type="checkbox" label={t('remind.all')} checked={chosen.areAll} onChange={({ target }) => chosen.chooseAll(target.checked)} />
          {chosen.ids.length > 0 && <Button look="secondary" small onClick={() => reminding.ask(documents.filter(({ id }) => chosen.ids.includes(id)))}>{t('remind.buttonMany')}</Button>}
          {chosen.ids.length > 0 && <span className="muted">{t('remind.chosen', { count: chosen.ids.length })}</span>}
        </div>
      )}
      <TaskTable tasks={tasks} chosen={chosen} mayChoose={documents.length > 1} onRemind={(task) => reminding.ask([task])} />
      {reminding.wanted && (
        <RemindDialog
          documents={reminding.wanted}
          onDone={(sent) => {
            reminding.done(sent)
            chosen.chooseAll(false)
          }}
          onClose={reminding.close}
        />
      )}
    </>
  )
}

interface TableProps {
  tasks: ActionItem[]
  chosen: ReturnType<typeof useChosen>
  mayChoose: boolean
  onRemind: (task: ActionItem) => void
}

function TaskTable({ tasks, chosen, mayChoose, onRemind }: TableProps) {
  const { t } = useTranslation('office')
  const portal = useTranslation().t
  const nameOf = ({ subject, dossierName }: ActionItem) => ({ subject, dossier: dossierName })
  const columns: Column<ActionItem>[] = [
    { head: t('work.subject'), as: 'main', cell: (task) => <><Link to={task.questionId ? `/kantoor/vragen/${task.questionId}` : `/kantoor/documenten/${task.documentId}`}>{task.subject}</Link><small>{task.kind && portal(`kind.${task.kind}`)}</small></> },
    { head: t('tasks.dossier'), cell: (task) => <Link to={`/kantoor/dossiers/${task.dossierId}`}>{task.dossierName}</Link> },
    { head: t('tasks.what'), as: 'narrow', cell: (task) => portal(`tasks.${task.action}`) },
    { head: t('tasks.due'), as: 'narrow', cell: (task) => task.deadline && <DueDate date={task.deadline} /> },
    { head: t('tasks.sent'), as: 'narrow', cell: (task) => <time dateTime={task.sentAt}>{shortDate(task.sentAt)}</time> },
    { head: t('remind.button'), as: 'end', cell: (task) => task.documentId && <Button look="secondary" small aria-label={t('remind.this', nameOf(task))} onClick={() => onRemind(task)}>{t('remind.button')}</Button> },
  ]
  if (mayChoose) columns.unshift({
    head: t('remind.choose'),
    as: 'narrow',
    cell: (task) => task.documentId && <input type="checkbox" className={styles.tick} aria-label={t('remind.chooseThis', nameOf(task))} checked={chosen.ids.includes(task.id)} onChange={({ target }) => chosen.choose(task.id, target.checked)} />,
  })
  return <DataTable caption={t('tasks.caption')} columns={columns} rows={tasks} keyOf={(task) => task.id} />
}
