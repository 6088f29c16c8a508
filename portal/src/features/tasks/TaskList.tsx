import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ActionItem } from '../../api/types'
import { longDate } from '../../format/dates'
import { useLanguage } from '../../locales/i18n'
import { DueDate } from '../../ui/DueDate'
import { Icon, type IconName } from '../../ui/Icon'
import { LoadFailed } from '../../ui/LoadFailed'
import { outcomeText } from '../../ui/outcomeText'
import { Skeleton } from '../../ui/Skeleton'
import { AllDone } from './AllDone'
import { groupTasks } from './groupTasks'
import { useTasks } from './listTasks'
import styles from './TaskList.module.css'

const icons: Record<ActionItem['action'], IconName> = { approve: 'check', sign: 'pen', read: 'book', reply: 'reply' }

function TaskRow({ task }: { task: ActionItem }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const outcome = task.outcome && outcomeText(task.outcome, t, language)
  const to = task.documentId ? `/documenten/${task.documentId}` : task.questionId && `/vragen/${task.questionId}`
  const title = <><span className={styles.verb}><Icon name={icons[task.action]} size={18} />{t(`tasks.${task.action}`)}</span><span className={styles.subject}>{task.subject}</span></>
  return (
    <li className={styles.task}>
      {to ? <Link className={styles.link} to={to}>{title}</Link> : <span className={styles.link}>{title}</span>}
      <span className={styles.from}>
        {task.dossierName}
        {outcome && <span className={styles.outcome}>{outcome.what}</span>}
        <span className={styles.sent}>{t('tasks.sent', { date: longDate(task.sentAt, language) })}</span>
      </span>
      <span className={styles.due}>{task.deadline && <DueDate date={task.deadline} since={task.sentAt} />}</span>
      <Icon name="right" />
    </li>
  )
}

function Waiting() {
  const { t } = useTranslation()
  return (
    <div className={styles.list} aria-busy="true">
      <span className="sr-only">{t('loading')}</span>
      {[1, 2, 3].map((row) => <div key={row} className={styles.task}><Skeleton width="short" /><Skeleton width="half" /></div>)}
    </div>
  )
}

/** With few tasks the order says enough; with many the groups get a heading. */
const manyTasks = 5

function Tasks({ tasks }: { tasks: ActionItem[] }) {
  const { t } = useTranslation()
  const groups = groupTasks(tasks, new Date())
  const rows = (of: ActionItem[]) => of.map((task) => <TaskRow key={task.id} task={task} />)
  if (tasks.length < manyTasks || groups.length === 1) return <ul role="list" className={styles.list}>{rows(groups.flatMap((group) => group.tasks))}</ul>
  return groups.map((group) => (
    <div key={group.urgency} className={styles.group}>
      <h3 id={`tasks-${group.urgency}`}>{t(`tasks.${group.urgency}`)}</h3>
      <ul role="list" className={styles.list} aria-labelledby={`tasks-${group.urgency}`}>{rows(group.tasks)}</ul>
    </div>
  ))
}

/** TAKEN: everything that waits for this person, over all dossiers. */
export function TaskList() {
  const { t } = useTranslation()
  const { data: tasks, isError, error, refetch } = useTasks()
  const toSign = tasks?.filter(({ action }) => action === 'sign').length ?? 0
  return (
    <section aria-labelledby="tasks" className={styles.section}>
      <h2 id="tasks">{t('tasks.title')}</h2>
      {tasks === undefined && (isError ? <LoadFailed error={error} message={t('tasks.failed')} retry={() => void refetch()} /> : <Waiting />)}
      {tasks?.length === 0 && <AllDone />}
      {tasks && tasks.length > 0 && <Tasks tasks={tasks} />}
      {toSign > 1 && <p><Link to="/ondertekenen">{t('tasks.signSeveral', { count: toSign })}</Link></p>}
    </section>
  )
}
