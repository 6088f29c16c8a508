import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { Folder } from '../../api/types'

interface Query {
  folder?: Folder | undefined
  cursor?: string | undefined
  limit?: number
}

const list = (dossierId: string, { folder, cursor, limit }: Query, signal: AbortSignal) =>
  body(api.GET('/api/dossiers/{dossierId}/documents', {
    params: { path: { dossierId }, query: { ...(folder && { folder }), ...(cursor && { cursor }), ...(limit && { limit }) } },
    signal,
  }))

export const useDocuments = (dossierId: string | undefined, folder: Folder | undefined) =>
  useInfiniteQuery({
    queryKey: ['documents', dossierId, folder ?? 'all'],
    queryFn: ({ pageParam, signal }) => list(dossierId ?? '', { folder, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor,
    enabled: dossierId !== undefined,
  })

export const useRecentDocuments = (dossierId: string | undefined) =>
  useQuery({
    queryKey: ['documents', dossierId, 'recent'],
    queryFn: async ({ signal }) => (await list(dossierId ?? '', { limit: 5 }, signal)).items,
    enabled: dossierId !== undefined,
  })
