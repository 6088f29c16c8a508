import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, body } from '../../api/client'

export const dossiersQuery = queryOptions({
  queryKey: ['dossiers'],
  queryFn: async ({ signal }) => (await body(api.GET('/api/dossiers', { signal }))).items,
})

export const useDossiers = () => useQuery(dossiersQuery)
