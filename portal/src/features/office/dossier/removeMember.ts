import { useMutation, useQueryClient } from '@tanstack/react-query'
import { office } from '../session/officeApi'
import { officeDossierKey } from './getOfficeDossier'

export function useRemoveMember(dossierId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (personId: string) => office.DELETE('/api/office/dossiers/{dossierId}/members/{personId}', { params: { path: { dossierId, personId } } }),
    onSuccess: (_, personId) =>
      Promise.all([client.invalidateQueries({ queryKey: officeDossierKey(dossierId) }), client.invalidateQueries({ queryKey: ['office', 'person', personId] })]),
  })
}
