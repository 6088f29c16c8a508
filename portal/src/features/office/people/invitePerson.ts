import { useMutation, useQueryClient } from '@tanstack/react-query'
import { office } from '../session/officeApi'

export function useInvitePerson() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (personId: string) => office.POST('/api/office/people/{personId}/invitation', { params: { path: { personId } } }),
    onSuccess: (_, personId) => client.invalidateQueries({ queryKey: ['office', 'person', personId] }),
  })
}
