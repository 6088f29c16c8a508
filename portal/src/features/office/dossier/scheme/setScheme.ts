import { useMutation, useQueryClient } from '@tanstack/react-query'
import { body } from '../../../../api/client'
import { office } from '../../session/officeApi'
import { officeDossierKey } from '../getOfficeDossier'

interface Wanted {
  kinds: string[]
  firstYear?: number
}

export function useSetScheme(dossierId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wanted: Wanted) => body(office.PUT('/api/office/dossiers/{dossierId}/scheme', { params: { path: { dossierId } }, body: wanted })),
    onSuccess: () => Promise.all([officeDossierKey(dossierId), ['office', 'scheme']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
