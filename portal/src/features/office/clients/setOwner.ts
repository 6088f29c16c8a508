import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { officeDossierKey } from '../dossier/getOfficeDossier'
import { office } from '../session/officeApi'
import { clientsKey } from './listClients'

/** Colleagues who have used the portal; who looks is among them from then on. */
export const useColleagues = () =>
  useQuery({
    queryKey: ['office', 'colleagues'],
    queryFn: ({ signal }) => body(office.GET('/api/office/staff', { signal })),
    staleTime: 60_000,
  })

export function useSetOwner() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ dossierId, id }: { dossierId: string; id: string | null }) => body(office.PUT('/api/office/dossiers/{dossierId}/owner', { params: { path: { dossierId } }, body: { id } })),
    onSuccess: (_, { dossierId }) => Promise.all([
      client.invalidateQueries({ queryKey: clientsKey }),
      client.invalidateQueries({ queryKey: officeDossierKey(dossierId) }),
      client.invalidateQueries({ queryKey: ['office', 'colleagues'] }),
    ]),
  })
}
