import { useInfiniteQuery } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'

export type WorkState = 'open' | 'done'

export const workKey = ['office', 'work'] as const

export const useWorkItems = (state: WorkState) =>
  useInfiniteQuery({
    queryKey: [...workKey, state],
    queryFn: ({ pageParam, signal }) => body(office.GET('/api/office/work-items', { params: { query: { state, ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor,
    // Colleagues work from the same list.
    refetchInterval: state === 'open' ? 60_000 : false,
  })
