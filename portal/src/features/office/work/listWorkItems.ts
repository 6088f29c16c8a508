import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'
import { asQuery, type WorkFilter } from './filter'
import { workKey } from './workKey'

export const useWorkItems = (filter: WorkFilter) =>
  useInfiniteQuery({
    queryKey: [...workKey, filter],
    queryFn: ({ pageParam, signal }) => body(office.GET('/api/office/work-items', { params: { query: { ...asQuery(filter), ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
    // Colleagues work from the same list.
    refetchInterval: filter.stand === 'open' ? 60_000 : false,
  })
