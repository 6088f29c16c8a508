import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../../api/client'
import type { TableLayout } from '../../../api/types'
import { tables, type TableName } from './columns'
import { layoutOf, placesOf, type ColumnPlace } from './layout'

const layoutQuery = (table: TableName) =>
  queryOptions({
    queryKey: ['table', table],
    queryFn: ({ signal }) => body(api.GET('/api/me/tables/{table}', { params: { path: { table } }, signal })),
    staleTime: Infinity,
  })

/** How this person arranged a table. It holds at once; the portal remembers it for the next visit, on any device. */
export function useTableLayout(table: TableName) {
  const client = useQueryClient()
  const { data, isPending } = useQuery(layoutQuery(table))
  const save = useMutation({
    // One after the other: the last arrangement is the one that is kept.
    scope: { id: `table.${table}` },
    mutationFn: (layout: TableLayout) => api.PUT('/api/me/tables/{table}', { params: { path: { table } }, body: layout }),
  })
  // As it is at this moment: two changes may follow each other faster than the table is drawn.
  const current = () => placesOf(tables[table], client.getQueryData(layoutQuery(table).queryKey))
  const arrange = (places: ColumnPlace[]) => {
    const layout = layoutOf(places)
    client.setQueryData(layoutQuery(table).queryKey, layout)
    save.mutate(layout)
  }
  const reset = () => arrange(placesOf(tables[table], undefined))
  return { places: placesOf(tables[table], data), isPending, current, arrange, reset }
}
