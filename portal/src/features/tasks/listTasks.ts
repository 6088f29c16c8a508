import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, body } from '../../api/client'

export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: async ({ signal }) => (await body(api.GET('/api/tasks', { signal }))).items,
})

export const useTasks = () => useQuery(tasksQuery)
