import { useMutation, useQueryClient } from '@tanstack/react-query'
import { body } from '../../../../api/client'
import { office } from '../../session/officeApi'

export function useSealAgain(documentId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => body(office.POST('/api/office/documents/{documentId}/sealing', { params: { path: { documentId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['office'] }),
  })
}
