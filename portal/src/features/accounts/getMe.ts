import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, body } from '../../api/client'

export const meKey = ['me'] as const

export const meQuery = queryOptions({
  queryKey: meKey,
  queryFn: ({ signal }) => body(api.GET('/api/me', { signal })),
  staleTime: 5 * 60_000,
})

export const useMe = () => useQuery(meQuery)
