import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'

export const useFoundDossiers = (search: string) =>
  useInfiniteQuery({
    queryKey: ['office', 'dossiers', search],
    queryFn: ({ pageParam, signal }) => body(office.GET('/api/office/dossiers', { params: { query: { ...(search && { search }), ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
  })
