import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../ui/Field'
import styles from '../office.module.css'
import { Empty, ListFrame } from '../shared/ListFrame'
import { PageBar } from '../shared/PageBar'
import { byUrgency, matching } from './byUrgency'
import { useOfficeTasks } from './listOfficeTasks'
import { OpenTasks } from './OpenTasks'

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
        {(all) => {
          const found = byUrgency(all).filter(matching(words))
          return (
            <>
              <div className={styles.search}><Field id="filter" type="search" label={t('tasks.filter')} value={words} onChange={(event) => setWords(event.target.value)} /></div>
              {found.length === 0 ? <Empty title={t('list.nothing', { search: words })} /> : <OpenTasks tasks={found} />}
            </>
          )
        }}
      </ListFrame>
    </div>
  )
}
