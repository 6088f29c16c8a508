import { useMutation, useQueryClient } from '@tanstack/react-query'
import { office } from '../session/officeApi'

export function useConfirmIdentity(personId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => office.PUT('/api/office/people/{personId}/identity', { params: { path: { personId } }, body: { reason } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['office', 'person', personId] }),
  })
}
