import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import { hasStatus } from '../../api/problem'
import type { Decision, Document } from '../../api/types'
import { keepDocument, useRefreshLists } from './refreshLists'

interface Choice {
  decision: Decision
  comment: string
  /** The version that was read: nobody decides on a newer one unseen. */
  version: number
}

export function useDecide(documentId: string) {
  const client = useQueryClient()
  const refreshLists = useRefreshLists()
  return useMutation({
    mutationFn: ({ decision, comment, version }: Choice) =>
      body(api.POST('/api/documents/{documentId}/decision', {
        params: { path: { documentId } },
        body: { decision, version, ...(comment && { comment }) },
      })),
    onSuccess: (document: Document) => {
      keepDocument(client, document)
      refreshLists()
    },
    onError: (error) => {
      if (hasStatus(error, 409) || hasStatus(error, 403)) {
        void client.invalidateQueries({ queryKey: ['document', documentId] })
        refreshLists()
      }
    },
  })
}
