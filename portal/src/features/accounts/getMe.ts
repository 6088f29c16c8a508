import { type QueryClient, queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { Me } from '../../api/types'

export const meKey = ['me'] as const

export const meQuery = queryOptions({
  queryKey: meKey,
  queryFn: ({ signal }) => body(api.GET('/api/me', { signal })),
  staleTime: 5 * 60_000,
})

export const useMe = () => useQuery(meQuery)

/** The account of who is signed in, where somebody is: the shell has fetched it before it shows a page. */
export const useAccount = () => useSuspenseQuery(meQuery).data

/** After a change of how the account is secured, which ends other sessions too. */
export async function refreshAccount(client: QueryClient, me?: Me) {
  if (me) client.setQueryData(meKey, me)
  // Shown when it comes. Who waited for it would go on, and move the focus, after the page had changed already.
  void client.invalidateQueries({ queryKey: ['sessions'] })
  if (!me) await client.invalidateQueries({ queryKey: meKey })
}
