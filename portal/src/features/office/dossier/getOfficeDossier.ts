import { useQuery } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'

export const officeDossierKey = (dossierId: string) => ['office', 'dossier', dossierId] as const

export const useOfficeDossier = (dossierId: string) =>
  useQuery({
    queryKey: officeDossierKey(dossierId),
    queryFn: ({ signal }) => body(office.GET('/api/office/dossiers/{dossierId}', { params: { path: { dossierId } }, signal })),
  })
