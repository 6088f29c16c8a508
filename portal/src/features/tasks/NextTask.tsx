import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../ui/Icon'
import { groupTasks } from './groupTasks'
import { useTasks } from './listTasks'
import styles from './NextTask.module.css'

/** After something was done: what waits next, the most urgent first, or that nothing does; `hint` then says what can be done about that. */
export function NextTask({ doneId, hint }: { doneId: string; hint?: ReactNode }) {
  const { t } = useTranslation()
  const { data: tasks } = useTasks()
  if (!tasks) return null
  const others = tasks.filter(({ documentId }) => documentId !== doneId)
  const next = groupTasks(others, new Date()).flatMap((group) => group.tasks).find(({ documentId, questionId }) => documentId ?? questionId)
  if (!next) return <p className={styles.next} data-next="none"><Icon name="check" /><span>{t('tasks.allDone')} <Link to="/">{t('tasks.toStart')}</Link>{hint}</span></p>
  return (
    <p className={styles.next} data-next={next.id}>
      <Icon name="right" />
      <span>{t('tasks.next')} <Link to={next.documentId ? `/documenten/${next.documentId}` : `/vragen/${next.questionId}`}>{next.subject}</Link></span>
    </p>
  )
}
