import { useQuery } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'

export const officeDocumentKey = (documentId: string) => ['office', 'document', documentId]

export const useOfficeDocument = (documentId: string) =>
  useQuery({
    queryKey: officeDocumentKey(documentId),
    queryFn: ({ signal }) => body(office.GET('/api/office/documents/{documentId}', { params: { path: { documentId } }, signal })),
    // A client may decide while one looks.
    refetchInterval: ({ state }) => (state.data?.state === 'open' || state.data?.filing?.state === 'waiting' ? 20_000 : false),
  })
