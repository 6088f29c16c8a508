import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../../api/client'

const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => body(api.GET('/api/me/sessions', { signal })),
})

export const useSessions = () => useQuery(sessionsQuery)

/** Ends one session, or without an id all but this one. The portal wants the password when one signed in a while ago. */
export function useEndSession() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, password }: { id?: string | undefined; password?: string }) => {
      const body = password === undefined ? {} : { password }
      return id === undefined ? api.DELETE('/api/me/sessions', { body }) : api.DELETE('/api/me/sessions/{sessionId}', { params: { path: { sessionId: id } }, body })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  })
}
