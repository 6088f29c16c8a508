import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import { hasStatus } from '../../api/problem'
import type { Decision, Document } from '../../api/types'

interface Choice {
  decision: Decision
  comment: string
}

export function useDecide(documentId: string) {
  const client = useQueryClient()
  const refreshLists = () => Promise.all(['tasks', 'dossiers', 'documents'].map((key) => client.invalidateQueries({ queryKey: [key] })))
  return useMutation({
    mutationFn: ({ decision, comment }: Choice) =>
      body(api.POST('/api/documents/{documentId}/decision', {
        params: { path: { documentId } },
        body: { decision, ...(comment && { comment }) },
      })),
    onSuccess: (document: Document) => {
      client.setQueryData(['document', documentId], document)
      void refreshLists()
    },
    onError: (error) => {
      if (hasStatus(error, 409) || hasStatus(error, 403)) {
        void client.invalidateQueries({ queryKey: ['document', documentId] })
        void refreshLists()
      }
    },
  })
}
