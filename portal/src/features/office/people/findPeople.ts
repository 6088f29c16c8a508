import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'

export const useFoundPeople = (search: string, enabled = true) =>
  useInfiniteQuery({
    queryKey: ['office', 'people', search],
    queryFn: ({ pageParam, signal }) => body(office.GET('/api/office/people', { params: { query: { ...(search && { search }), ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
    enabled,
  })
