import { type QueryClient, useInfiniteQuery, useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query'
import { useContext, useMemo } from 'react'
import { body } from '../../../api/client'
import type { components } from '../../../api/schema'
import { office } from '../session/officeApi'
import { Trouble } from './trouble'

export type Batch = components['schemas']['Batch']
export type BatchRow = components['schemas']['BatchRow']
export type RowChanges = components['schemas']['BatchRowChanges']
export type BatchSummary = components['schemas']['BatchSummary']

const lookMs = 1500
const batchesKey = ['office', 'batches']
export const batchKey = (id: string) => [...batchesKey, id]

export const useBatches = () =>
  useInfiniteQuery({
    queryKey: [...batchesKey, 'all'],
    queryFn: ({ pageParam, signal }) => body(office.GET('/api/office/batches', { params: { query: pageParam ? { cursor: pageParam } : {} }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor,
  })

/** Looked at again and again as long as something goes on in it. */
export const useBatch = (id: string) =>
  useQuery({
    queryKey: batchKey(id),
    queryFn: ({ signal }) => body(office.GET('/api/office/batches/{batchId}', { params: { path: { batchId: id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'reading' || state.data?.state === 'placing' ? lookMs : false),
  })

export const startBatch = () => body(office.POST('/api/office/batches'))

/** Puts rows as the portal told them in the batch that is shown, and takes others out of it. */
export function showRows(client: QueryClient, id: string, rows: BatchRow[], gone: string[] = []) {
  client.setQueryData<Batch>(batchKey(id), (batch) => {
    if (!batch) return batch
    const told = new Map(rows.map((row) => [row.id, row]))
    const kept = batch.rows.filter((row) => !gone.includes(row.id)).map((row) => told.get(row.id) ?? row)
    return { ...batch, rows: [...kept, ...rows.filter((row) => !batch.rows.some(({ id }) => id === row.id))] }
  })
}

const rowKey = (batchId: string) => ['batch-row', batchId]

interface Said {
  rowId: string
  changes: RowChanges
}

/** What is said of a row, one thing after the other, in the order in which it was said. */
export function useChangeRow(batchId: string, rowId: string) {
  const client = useQueryClient()
  const tell = useContext(Trouble)
  const change = useMutation({
    mutationKey: rowKey(batchId),
    scope: { id: `${batchId}${rowId}` },
    mutationFn: ({ changes }: Said) => changeRow(batchId, rowId, changes),
    onMutate: () => tell(),
    onSuccess: (row) => showRows(client, batchId, [row]),
  })
  return {
    isPending: change.isPending,
    /** For a field of the table: that it did not come through is told above it. */
    say: (changes: RowChanges, onError?: () => void) => change.mutate({ rowId, changes }, { onError: (error) => { tell(error); onError?.() } }),
    /** For a form, which tells it itself. */
    saying: (changes: RowChanges) => change.mutateAsync({ rowId, changes }),
  }
}

/** The rows with what was said of them and is on its way: it stands there at once, whatever the portal answers to something else meanwhile. */
export function useRowsAsSaid({ id, rows }: Batch): BatchRow[] {
  const said = useMutationState({ filters: { mutationKey: rowKey(id), status: 'pending' }, select: ({ state }) => state.variables as Said })
  return useMemo(() => {
    if (said.length === 0) return rows
    return rows.map((row) => said.filter(({ rowId }) => rowId === row.id).reduce((shownRow, { changes }) => ({ ...shownRow, ...shown(changes) }), row))
  }, [rows, said])
}

export const changeRow = (batchId: string, rowId: string, changes: RowChanges) =>
  body(office.PATCH('/api/office/batches/{batchId}/rows/{rowId}', { params: { path: { batchId, rowId } }, body: changes }))

// What is seen of it in the table; whether it is skipped the portal says by the state.
const shown = ({ kind, period, subject, confirmed }: RowChanges): Partial<BatchRow> => ({
  ...(kind !== undefined && { kind: (kind || undefined) as BatchRow['kind'] }),
  ...(period !== undefined && { period }),
  ...(subject !== undefined && { subject }),
  ...(confirmed !== undefined && { confirmed }),
})

export function usePlace(batchId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (rows: string[]) => body(office.POST('/api/office/batches/{batchId}/place', { params: { path: { batchId } }, body: { rows } })),
    onSuccess: () => client.invalidateQueries({ queryKey: batchKey(batchId) }),
  })
}

export function useJoin(batchId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ rowId, other }: { rowId: string; other?: string }) =>
      body(office.POST('/api/office/batches/{batchId}/rows/{rowId}/joining', { params: { path: { batchId, rowId } }, body: other ? { with: other } : {} })),
    onSuccess: ({ rows }, { other }) => showRows(client, batchId, rows, other ? [other] : []),
  })
}

export function useRemoveRow(batchId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (rowId: string) => body(office.DELETE('/api/office/batches/{batchId}/rows/{rowId}', { params: { path: { batchId, rowId } } })),
    onSuccess: (_, rowId) => showRows(client, batchId, [], [rowId]),
  })
}

export function useRemoveBatch() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (batchId: string) => body(office.DELETE('/api/office/batches/{batchId}', { params: { path: { batchId } } })),
    onSuccess: (_, batchId) => {
      client.removeQueries({ queryKey: batchKey(batchId) })
      return client.invalidateQueries({ queryKey: batchesKey })
    },
  })
}

/** The bytes of a file that waits, as a page of their own. */
export async function openFile(batchId: string, rowId: string, place: number) {
  // Before the wait: a browser opens a page only at a click.
  const page = window.open('', '_blank')
  try {
    const blob = (await body(office.GET('/api/office/batches/{batchId}/rows/{rowId}/files/{place}', { params: { path: { batchId, rowId, place: String(place) } }, parseAs: 'blob' }))) as unknown as Blob
    // What is no PDF is shown as text: it came from outside, and would be a page of the portal otherwise.
    const url = URL.createObjectURL(new Blob([blob], { type: blob.type === 'application/pdf' ? blob.type : 'text/plain' }))
    if (page) page.location.href = url
    window.setTimeout(() => URL.revokeObjectURL(url), 60_000)
  } catch (error) {
    page?.close()
    throw error
  }
}
