import { useInfiniteQuery } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'

export const useOfficeTasks = () =>
  useInfiniteQuery({
    queryKey: ['office', 'tasks'],
    queryFn: ({ pageParam, signal }) => body(office.GET('/api/office/tasks', { params: { query: pageParam ? { cursor: pageParam } : {} }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor,
  })
