import { useMutation, useQueryClient } from '@tanstack/react-query'
import { body } from '../../../api/client'
import type { DeadlineChange } from '../../../api/types'
import { office } from '../session/officeApi'

export function useSetDeadline(documentId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: DeadlineChange) => body(office.PUT('/api/office/documents/{documentId}/deadline', { params: { path: { documentId } }, body: change })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['office'] }),
  })
}
