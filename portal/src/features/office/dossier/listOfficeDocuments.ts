import { useInfiniteQuery } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'

export const officeDocumentsKey = (dossierId: string) => ['office', 'documents', dossierId] as const

export const useOfficeDocuments = (dossierId: string) =>
  useInfiniteQuery({
    queryKey: officeDocumentsKey(dossierId),
    queryFn: ({ pageParam, signal }) =>
      body(office.GET('/api/office/dossiers/{dossierId}/documents', { params: { path: { dossierId }, query: pageParam ? { cursor: pageParam } : {} }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor,
  })
