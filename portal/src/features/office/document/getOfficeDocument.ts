import { useQuery } from '@tanstack/react-query'
import { body } from '../../../api/client'
import type { OfficeDocument } from '../../../api/types'
import { isBeingSealed, untilSealed } from '../../../ui/sealing'
import { office } from '../session/officeApi'

export const officeDocumentKey = (documentId: string) => ['office', 'document', documentId]

export const useOfficeDocument = (documentId: string) =>
  useQuery({
    queryKey: officeDocumentKey(documentId),
    queryFn: ({ signal }) => body(office.GET('/api/office/documents/{documentId}', { params: { path: { documentId } }, signal })),
    // A client may decide while one looks, and sealing and filing go on by themselves.
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      isBeingSealed(data) ? untilSealed(dataUpdateCount) : data?.state === 'open' || isUnderWay(data?.filing) ? 20_000 : false,
  })

// What the office filed itself has nowhere to go after that.
const isUnderWay = (filing?: OfficeDocument['filing']) => filing?.state === 'waiting' || (filing?.state === 'submitted' && filing.automatic)
