import { useMutation, useQueryClient } from '@tanstack/react-query'
import { office } from '../session/officeApi'

/** Gives the change when it waits for a colleague. */
export function useResetSecondFactor(personId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => office.DELETE('/api/office/people/{personId}/second-factor', { params: { path: { personId } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['office', 'person', personId] }),
  })
}
