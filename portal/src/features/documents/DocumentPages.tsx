import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadFailed } from '../../ui/LoadFailed'
import { phone, useMedia } from '../../ui/useMedia'
import styles from './DocumentBrowser.module.css'
import { DocumentRows } from './DocumentRows'
import { DocumentsWaiting } from './DocumentsWaiting'
import { LoadMore } from './LoadMore'
import type { useDocuments } from './listDocuments'
import { DocumentTable } from './table/DocumentTable'
import type { DocumentTableModel } from './table/useDocumentTable'

/** More than a person looks through; a dossier that has more is sorted as far as it was loaded, and says so. */
const mostSorted = 1000

interface Props {
  query: ReturnType<typeof useDocuments>
  model: DocumentTableModel
  caption: string
  failed: string
  /** Whether it is a choice from the documents: then it is told how many were found. */
  narrowed?: boolean
  /** What is shown when there is nothing. */
  empty: ReactNode
}

/** A list that is fetched page by page: a table at a desk, cards on a phone. */
export function DocumentPages({ query, model, caption, failed, narrowed = false, empty }: Props) {
  const { t } = useTranslation()
  const onPhone = useMedia(phone)
  const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetching, isPlaceholderData } = query
  const documents = model.table.getRowModel().rows.map((row) => row.original)
  const count = documents.length

  // A page of a search may be empty while the search is not at its end. And who sorts means all of it, so the rest comes too.
  const sorting = model.sorting.length > 0 && count < mostSorted
  const goOn = (count === 0 || sorting) && hasNextPage && !isFetching && !isError
  useEffect(() => {
    if (goOn) void fetchNextPage()
  }, [goOn, fetchNextPage])

  if (!data && isError) return <LoadFailed error={error} message={failed} retry={() => void refetch()} />
  if (!data || model.layout.isPending || (count === 0 && hasNextPage && !isError)) return <DocumentsWaiting rows={6} />
  return (
    <div className={styles.pages} aria-busy={isPlaceholderData}>
      <p role="status" className={`muted small ${styles.found}`}>{narrowed && !isPlaceholderData && count > 0 && (hasNextPage ? t('filters.resultsMore', { count }) : t('filters.results', { count }))}</p>
      {count === 0 ? empty : onPhone ? <DocumentRows documents={documents} caption={caption} /> : <DocumentTable model={model} caption={caption} />}
      {hasNextPage && count > 0 && model.sorting.length > 0 && <p role="status" className="muted small">{t(sorting ? 'table.sorting' : 'table.partlySorted', { count })}</p>}
      {hasNextPage && <p className="print-only">{t('print.more', { count })}</p>}
      <LoadMore query={query} count={count} failed={failed} />
    </div>
  )
}
