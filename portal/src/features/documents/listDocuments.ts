import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { Kind } from '../../api/types'
import type { Filters } from './filters/filters'

interface Query extends Omit<Filters, 'kind'> {
  kind?: Kind[] | undefined
  cursor?: string | undefined
  limit?: number
}

const list = (dossierId: string, query: Query, signal: AbortSignal) =>
  body(api.GET('/api/dossiers/{dossierId}/documents', {
    params: { path: { dossierId }, query: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) },
    signal,
  }))

/** The documents of a dossier, page by page; `undefined` waits for the dossier. */
export const useDocuments = (dossierId: string | undefined, { kind, ...filters }: Omit<Query, 'cursor'>) =>
  useInfiniteQuery({
    queryKey: ['documents', dossierId, { kind, ...filters }],
    queryFn: ({ pageParam, signal }) => list(dossierId ?? '', { kind, ...filters, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor,
    enabled: dossierId !== undefined,
    // Another filter in the same dossier: the list stays until the new one is there. Another dossier is another matter.
    placeholderData: (previous, query) => (query?.queryKey[1] === dossierId ? keepPreviousData(previous) : undefined),
  })

export const useRecentDocuments = (dossierId: string | undefined) =>
  useQuery({
    queryKey: ['documents', dossierId, 'recent'],
    queryFn: async ({ signal }) => (await list(dossierId ?? '', { limit: 5 }, signal)).items,
    enabled: dossierId !== undefined,
  })
