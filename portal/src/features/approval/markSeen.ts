import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import { keepDocument, useRefreshLists } from './refreshLists'

/** Gezien: the own reminder to read this document ends. */
export function useMarkSeen(documentId: string) {
  const client = useQueryClient()
  const refreshLists = useRefreshLists()
  return useMutation({
    mutationFn: () => body(api.POST('/api/documents/{documentId}/seen', { params: { path: { documentId } } })),
    onSuccess: (document) => {
      keepDocument(client, document)
      refreshLists()
    },
  })
}
