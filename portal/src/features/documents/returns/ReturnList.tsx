import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { kindsThat } from '../../../api/kinds'
import type { Dossier } from '../../../api/types'
import { Empty } from '../../../ui/Empty'
import { LoadFailed } from '../../../ui/LoadFailed'
import { DocumentsWaiting } from '../DocumentsWaiting'
import { LoadMore } from '../LoadMore'
import { useDocuments } from '../listDocuments'
import { ReturnYears } from './ReturnYears'

const returns = kindsThat(({ needsReport }) => needsReport)

export function ReturnList({ dossier }: { dossier: Dossier | undefined }) {
  const { t } = useTranslation()
  const query = useDocuments(dossier?.id, { kind: returns })
  const { data, isError, error, refetch } = query
  const documents = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  if (!data && isError) return <LoadFailed error={error} message={t('returns.failed')} retry={() => void refetch()} />
  if (!data) return <DocumentsWaiting rows={6} />
  if (documents.length === 0) return <Empty title={t('returns.emptyTitle')}>{t('returns.empty')}</Empty>
  return (
    <>
      <ReturnYears documents={documents} />
      <LoadMore query={query} count={documents.length} failed={t('returns.failed')} />
    </>
  )
}
