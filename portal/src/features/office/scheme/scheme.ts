import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { body } from '../../../api/client'
import type { Kind } from '../../../api/types'
import { office } from '../session/officeApi'
import { asQuery, type SchemeFilter } from './filter'

export const schemeKey = ['office', 'scheme']

export const useScheme = (year: number) =>
  useQuery({
    queryKey: [...schemeKey, year],
    queryFn: ({ signal }) => body(office.GET('/api/office/deadlines-scheme/{year}', { params: { path: { year: String(year) } }, signal })),
  })

export const useSchemeReturns = ({ year, ...filter }: SchemeFilter) =>
  useInfiniteQuery({
    queryKey: [...schemeKey, year, filter],
    queryFn: ({ pageParam, signal }) =>
      body(office.GET('/api/office/deadlines-scheme/{year}/returns', { params: { path: { year: String(year) }, query: { ...asQuery(filter), ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
  })

interface Filed {
  dossierId: string
  kind: Kind
  /** yyyy-mm-dd; null to take it back. */
  filedOn: string | null
}

export function useSetFiled(year: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ dossierId, kind, filedOn }: Filed) =>
      body(office.PUT('/api/office/deadlines-scheme/{year}/{dossierId}/{kind}', { params: { path: { year: String(year), dossierId, kind } }, body: { filedOn } })),
    onSuccess: () => client.invalidateQueries({ queryKey: schemeKey }),
  })
}
