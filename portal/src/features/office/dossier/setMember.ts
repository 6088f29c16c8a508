import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Membership } from '../../../api/types'
import { office } from '../session/officeApi'
import { officeDossierKey } from './getOfficeDossier'

interface Change {
  personId: string
  membership: Membership
}

export function useSetMember(dossierId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ personId, membership }: Change) =>
      office.PUT('/api/office/dossiers/{dossierId}/members/{personId}', { params: { path: { dossierId, personId } }, body: membership }),
    onSuccess: (_, { personId }) =>
      Promise.all([client.invalidateQueries({ queryKey: officeDossierKey(dossierId) }), client.invalidateQueries({ queryKey: ['office', 'person', personId] })]),
  })
}
