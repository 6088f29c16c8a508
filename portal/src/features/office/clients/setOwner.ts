import { useMutation, useQueryClient } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { officeDossierKey } from '../dossier/getOfficeDossier'
import { office } from '../session/officeApi'
import { colleaguesKey } from '../shared/colleagues'
import { workKey } from '../work/workKey'
import { clientsKey } from './listClients'

/** What its owner had to do goes along. */
export function useSetOwner(dossierId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string | null) => body(office.PUT('/api/office/dossiers/{dossierId}/owner', { params: { path: { dossierId } }, body: { id } })),
    onSuccess: () => Promise.all([clientsKey, officeDossierKey(dossierId), colleaguesKey, workKey].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
