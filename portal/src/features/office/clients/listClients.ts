import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'
import { asQuery, type ClientFilter } from './filter'

export const clientsKey = ['office', 'clients']

export const useClients = (filter: ClientFilter) =>
  useInfiniteQuery({
    queryKey: [...clientsKey, filter],
    queryFn: ({ pageParam, signal }) => body(office.GET('/api/office/clients', { params: { query: { ...asQuery(filter), ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
  })
