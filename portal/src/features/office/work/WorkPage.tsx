import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { WorkItem } from '../../../api/types'
import styles from '../office.module.css'
import { Empty, ListFrame } from '../shared/ListFrame'
import { PageBar } from '../shared/PageBar'
import { CompleteDialog } from './CompleteDialog'
import { useWorkItems, type WorkState } from './listWorkItems'
import { WorkTable } from './WorkTable'

/** Werkvoorraad: what the office has to do, and what was done. */
export default function WorkPage() {
  const { t } = useTranslation('office')
  const [query] = useSearchParams()
  const state: WorkState = query.get('stand') === 'afgerond' ? 'done' : 'open'
  const items = useWorkItems(state)
  const [completing, setCompleting] = useState<WorkItem>()
  return (
    <div className={styles.page}>
      <PageBar title={t('work.title')}><StateTabs state={state} /></PageBar>
      <ListFrame query={items} empty={state === 'open' ? <Empty title={t('work.emptyTitle')}><p>{t('work.empty')}</p></Empty> : <Empty title={t('work.emptyDone')} />}>
        {(found) => <WorkTable items={found} done={state === 'done'} onComplete={setCompleting} />}
      </ListFrame>
      {completing && <CompleteDialog item={completing} onClose={() => setCompleting(undefined)} />}
    </div>
  )
}

function StateTabs({ state }: { state: WorkState }) {
  const { t } = useTranslation('office')
  const tabs = [['open', '/kantoor'], ['done', '/kantoor?stand=afgerond']] as const
  return (
    <nav aria-label={t('work.state')} className={styles.tabs}>
      {tabs.map(([tab, to]) => <Link key={tab} to={to} aria-current={tab === state ? 'page' : undefined} state={{ keepFocus: true }}>{t(`work.${tab}`)}</Link>)}
    </nav>
  )
}
