import { useMutation, useQueryClient } from '@tanstack/react-query'
import { body } from '../../../../api/client'
import { office } from '../../session/officeApi'
import { officeDossierKey } from '../getOfficeDossier'

export function useSetBookYear(dossierId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (startMonth: number) => body(office.PUT('/api/office/dossiers/{dossierId}/book-year', { params: { path: { dossierId } }, body: { startMonth } })),
    onSuccess: () => client.invalidateQueries({ queryKey: officeDossierKey(dossierId) }),
  })
}
