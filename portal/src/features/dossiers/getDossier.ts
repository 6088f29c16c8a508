import { useQuery } from '@tanstack/react-query'
import { api, body } from '../../api/client'

export const useDossier = (dossierId: string | undefined) =>
  useQuery({
    queryKey: ['dossier', dossierId],
    queryFn: ({ signal }) => body(api.GET('/api/dossiers/{dossierId}', { params: { path: { dossierId: dossierId ?? '' } }, signal })),
    enabled: dossierId !== undefined,
  })
