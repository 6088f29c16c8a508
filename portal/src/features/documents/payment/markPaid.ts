import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../../api/client'
import type { Document } from '../../../api/types'

/** Betaald: a note for oneself. */
export function useMarkPaid(documentId: string) {
  const client = useQueryClient()
  const key = ['document', documentId]
  return useMutation({
    mutationFn: (paid: boolean) => body(api.PUT('/api/documents/{documentId}/payment', { params: { path: { documentId } }, body: { paid } })),
    onSuccess: (_, paid) => {
      client.setQueryData<Document>(key, (old) => (old?.payment ? { ...old, payment: { ...old.payment, paid } } : old))
      void client.invalidateQueries({ queryKey: key })
      void client.invalidateQueries({ queryKey: ['documents'] })
    },
  })
}
