import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api/client'
import type { ContactDetails } from '../../../api/types'

/** Tells the office what the details should be. */
export function useProposeContact(dossierId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (contact: ContactDetails) => api.POST('/api/dossiers/{dossierId}/contact', { params: { path: { dossierId } }, body: contact }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['dossier', dossierId] }),
  })
}
