import { useMutation, useQueryClient } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'
import { officeDocumentKey } from '../document/getOfficeDocument'
import { workKey } from './workKey'

export function useCompleteWorkItem() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reference }: { id: string; reference: string }) =>
      body(office.POST('/api/office/work-items/{workItemId}/complete', { params: { path: { workItemId: id } }, body: reference ? { reference } : {} })),
    onSuccess: async (item) => {
      await client.invalidateQueries({ queryKey: workKey })
      if (item.documentId) await client.invalidateQueries({ queryKey: officeDocumentKey(item.documentId) })
    },
  })
}
