import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, body } from '../../api/client'

export const documentQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['document', documentId],
    queryFn: ({ signal }) => body(api.GET('/api/documents/{documentId}', { params: { path: { documentId } }, signal })),
    // Filing goes on after the approval; look again until it has an end.
    refetchInterval: ({ state }) => (state.data?.filing?.state === 'waiting' || state.data?.filing?.state === 'submitted' ? 20_000 : false),
  })

export const useDocument = (documentId: string) => useQuery(documentQuery(documentId))
