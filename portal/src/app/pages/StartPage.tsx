import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCurrentDossier } from '../../features/dossiers/currentDossier'
import { useRecentDocuments } from '../../features/documents/listDocuments'
import { RecentDocuments } from '../../features/documents/RecentDocuments'
import { useTasks } from '../../features/tasks/listTasks'
import { TaskList } from '../../features/tasks/TaskList'
import { partOfDay } from '../../format/dates'
import { Icon } from '../../ui/Icon'
import { Skeleton } from '../../ui/Skeleton'
import { usePageTitle } from '../../ui/usePageTitle'
import { menu } from '../menu'
import { useSignedIn } from '../useSignedIn'
import styles from './StartPage.module.css'

export default function StartPage() {
  const { t } = useTranslation()
  const me = useSignedIn()
  const { data: tasks, isError } = useTasks()
  const { dossier, isPending } = useCurrentDossier()
  const recent = useRecentDocuments(dossier?.id)
  // From above to below, each when what is above it is there: nothing moves under the finger.
  const tasksAreThere = tasks !== undefined || isError
  const allIsThere = tasksAreThere && !isPending && !(dossier && recent.isPending)
  usePageTitle(t('start.title'))
  return (
    <div className={styles.page}>
      <header>
        <h1 tabIndex={-1} className={styles.greeting}>{t(`start.${partOfDay(new Date())}`, { name: me.name })}</h1>
        {tasks && tasks.length > 0 && <p className={styles.count}>{t('start.tasks', { count: tasks.length })}</p>}
        {!tasks && !isError && <div className={styles.count}><Skeleton width="half" /></div>}
      </header>
      <TaskList />
      {tasksAreThere && <RecentDocuments dossier={dossier} pending={isPending} />}
      {allIsThere && (
        <nav aria-label={t('menu.shortcuts')}>
          <ul role="list" className={styles.buttons}>
            {menu.filter(({ to }) => to !== '/').map(({ to, label, icon }) => <li key={to}><Link to={to}><Icon name={icon} />{t(label)}</Link></li>)}
          </ul>
        </nav>
      )}
    </div>
  )
}
