import { useTranslation } from 'react-i18next'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/Button'
import { LoadFailed } from '../../ui/LoadFailed'
import styles from './LoadMore.module.css'
import type { useDocuments } from './listDocuments'

interface Props {
  query: ReturnType<typeof useDocuments>
  /** How many documents there are now. */
  count: number
  failed: string
}

/** The next page, on a click. What is there stays when it cannot be fetched. */
export function LoadMore({ query: { isError, error, hasNextPage, fetchNextPage, isFetchingNextPage }, count, failed }: Props) {
  const { t } = useTranslation()
  const more = async () => {
    const after = (await fetchNextPage()).data?.pages.flatMap((page) => page.items).length ?? count
    announce(t('dossier.loaded', { count: after - count }))
  }
  if (isError) return <LoadFailed error={error} message={failed} retry={() => void more()} />
  if (!hasNextPage) return null
  return <div className={styles.more}><Button look="secondary" busy={isFetchingNextPage && t('dossier.loadingMore')} onClick={() => void more()}>{t('dossier.more')}</Button></div>
}
