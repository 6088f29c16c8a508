import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import styles from '../office.module.css'
import { Empty, ListFrame } from '../shared/ListFrame'
import { PageBar } from '../shared/PageBar'
import { filterFrom, toAddress, type WorkFilter } from './filter'
import { useWorkItems } from './listWorkItems'
import { StandTabs, WorkFilters } from './WorkFilters'
import type { CompletedMany } from './CompleteManyDialog'
import { Told } from './Told'
import { WorkList } from './WorkList'

/** Mijn werk: what one has to do oneself; and what colleagues have to do, what can wait and what was done. */
export default function WorkPage() {
  const { t } = useTranslation('office')
  const [filter, change] = useFilter()
  const items = useWorkItems(filter)
  return (
    <div className={styles.page}>
      <PageBar title={filter.owner === 'me' ? t('work.title') : t('work.titleOfAll')}><StandTabs filter={filter} /></PageBar>
      <WorkFilters filter={filter} onChange={change} />
      <Listed key={JSON.stringify(filter)} filter={filter} items={items} />
    </div>
  )
}

function Listed({ filter, items }: { filter: WorkFilter; items: ReturnType<typeof useWorkItems> }) {
  const [done, setDone] = useState<CompletedMany>()
  return (
    <>
      <Told done={done} />
      <ListFrame query={items} empty={<Nothing filter={filter} />}>{(found) => <WorkList items={found} stand={filter.stand} onDone={setDone} />}</ListFrame>
    </>
  )
}

function Nothing({ filter: { owner, kind, stand } }: { filter: WorkFilter }) {
  const { t } = useTranslation('office')
  if (kind) return <Empty title={t('work.emptyKindTitle')}><p>{t('work.emptyKind')}</p></Empty>
  if (stand === 'later') return <Empty title={t('work.emptyLaterTitle')}><p>{t('work.emptyLater')}</p></Empty>
  if (stand === 'done') return <Empty title={t('work.emptyDone')} />
  if (owner === 'me') return <Empty title={t('work.emptyMineTitle')}><p>{t('work.emptyMine')}</p><p><Link to="/kantoor?van=niemand">{t('work.toNobodys')}</Link></p></Empty>
  if (owner === '') return <Empty title={t('work.emptyTitle')}><p>{t('work.empty')}</p></Empty>
  return <Empty title={owner === 'none' ? t('work.emptyNobodysTitle') : t('work.emptyColleagueTitle')} />
}

/** What is asked for stands in the address of the page. */
function useFilter(): [WorkFilter, (changes: Partial<WorkFilter>) => void] {
  const [address, setAddress] = useSearchParams()
  const change = useCallback(
    (changes: Partial<WorkFilter>) => setAddress((before) => toAddress({ ...filterFrom(before), ...changes }), { replace: true, state: { keepFocus: true } }),
    [setAddress],
  )
  return [filterFrom(address), change]
}
