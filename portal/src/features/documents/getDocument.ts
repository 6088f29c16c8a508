import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { Document } from '../../api/types'
import { isBeingSealed, untilSealed } from '../../ui/sealing'

export const documentQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['document', documentId],
    queryFn: ({ signal }) => body(api.GET('/api/documents/{documentId}', { params: { path: { documentId } }, signal })),
    // Filing goes on after the approval; look again until it has an end.
    refetchInterval: ({ state: { data, dataUpdateCount } }) => (isBeingSealed(data) ? untilSealed(dataUpdateCount) : isBeingFiled(data) ? 20_000 : false),
  })

// What the office filed itself has nowhere to go after that.
const isBeingFiled = (document?: Document) => document?.filing?.state === 'waiting' || (document?.filing?.state === 'submitted' && document.filing.automatic)

export const useDocument = (documentId: string) => useQuery(documentQuery(documentId))
