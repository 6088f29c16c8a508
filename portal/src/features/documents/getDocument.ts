import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { Document } from '../../api/types'

export const documentQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['document', documentId],
    queryFn: ({ signal }) => body(api.GET('/api/documents/{documentId}', { params: { path: { documentId } }, signal })),
    // Filing goes on after the approval; look again until it has an end.
    refetchInterval: ({ state: { data } }) => (isBeingSealed(data) ? 2000 : data?.filing?.state === 'waiting' || data?.filing?.state === 'submitted' ? 20_000 : false),
  })

// It takes a moment after the last signature.
const isBeingSealed = (document?: Document) => document?.state === 'signed' && !document.files.some(({ signed }) => signed)

export const useDocument = (documentId: string) => useQuery(documentQuery(documentId))
