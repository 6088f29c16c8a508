import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ContactDetails } from '../../../../api/types'
import { office } from '../../session/officeApi'
import { officeDossierKey } from '../getOfficeDossier'

export function useSetContact(dossierId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (contact: ContactDetails) => office.PUT('/api/office/dossiers/{dossierId}/contact', { params: { path: { dossierId } }, body: contact }),
    onSuccess: () => client.invalidateQueries({ queryKey: officeDossierKey(dossierId) }),
  })
}

export function useDeclineContact(dossierId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (proposalId: string) => office.DELETE('/api/office/dossiers/{dossierId}/contact/proposals/{proposalId}', { params: { path: { dossierId, proposalId } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: officeDossierKey(dossierId) }),
  })
}
