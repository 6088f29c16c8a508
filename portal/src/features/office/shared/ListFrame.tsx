import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { LoadFailed } from '../../../ui/LoadFailed'
import { Skeleton } from '../../../ui/Skeleton'
import styles from './ListFrame.module.css'

interface Props<Item> {
  query: UseInfiniteQueryResult<InfiniteData<{ items: Item[]; cursor?: string }>>
  empty: ReactNode
  children: (items: Item[]) => ReactNode
}

/** A list that is fetched page by page, with what there is to see while it is not there, is empty or failed. */
export function ListFrame<Item>({ query, empty, children }: Props<Item>) {
  const { t } = useTranslation('office')
  const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query
  if (!data && isError) return <LoadFailed error={error} message={t('list.failed')} retry={() => void refetch()} />
  if (!data) return <Waiting />
  const items = data.pages.flatMap((page) => page.items)
  const more = async () => {
    await fetchNextPage()
    announce(t('list.loaded'))
  }
  return (
    <>
      {items.length === 0 && !hasNextPage ? empty : children(items)}
      {isError && <LoadFailed error={error} message={t('list.failed')} retry={() => void more()} />}
      {hasNextPage && !isError && <div className={styles.more}><Button look="secondary" busy={isFetchingNextPage && t('list.loadingMore')} onClick={() => void more()}>{t('list.more')}</Button></div>}
    </>
  )
}

/** Rows of the height that they will have. */
export function Waiting() {
  const { t } = useTranslation()
  return (
    <div className={styles.waiting} aria-busy="true">
      <span className="sr-only">{t('loading')}</span>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((row) => <div key={row}><Skeleton width="long" /></div>)}
    </div>
  )
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return <div className={styles.empty}><h2>{title}</h2>{children}</div>
}
