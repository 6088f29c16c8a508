import { functionalUpdate, type SortingState, type Updater, useTable } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Document } from '../../../api/types'
import { useLanguage } from '../../../locales/i18n'
import { columnsFor, features, tables, type TableName } from './columns'
import { useTableLayout } from './tableLayout'

export type DocumentTableModel = ReturnType<typeof useDocumentTable>

const noSorting: SortingState = []
const getRowId = ({ id }: Document) => id

/** A table of documents as this person arranged it. Without a choice of order the rows stay in that of the portal. */
export function useDocumentTable(name: TableName, documents: Document[]) {
  const { t } = useTranslation()
  const language = useLanguage()
  const layout = useTableLayout(name)
  const [sorting, setSorting] = useState(noSorting)
  const columns = useMemo(() => columnsFor(t, language).filter(({ id }) => tables[name].some((column) => column.id === id)), [t, language, name])
  const table = useTable({
    features,
    columns,
    data: documents,
    getRowId,
    state: {
      sorting,
      columnOrder: layout.places.map(({ id }) => id),
      columnVisibility: Object.fromEntries(layout.places.map(({ id, hidden }) => [id, !hidden])),
      columnSizing: Object.fromEntries(layout.places.flatMap(({ id, width }) => (width === undefined ? [] : [[id, width]]))),
    },
    onSortingChange: (updater: Updater<SortingState>) => setSorting((old) => functionalUpdate(updater, old)),
  })
  return { table, layout, sorting, setSorting }
}
