import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { NoticeSettings } from '../../api/types'

const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => body(api.GET('/api/me/notices', { signal })),
})

export const useNotices = () => useQuery(noticesQuery)

export function useSetNotices() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (settings: NoticeSettings) => api.PUT('/api/me/notices', { body: settings }),
    onSuccess: (_, settings) => client.setQueryData(noticesQuery.queryKey, (before) => ({ ...before, ...settings })),
  })
}
