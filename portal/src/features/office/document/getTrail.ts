import { useMutation, useQuery } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { saveAs } from '../../../ui/saveAs'
import { office } from '../session/officeApi'

const path = (documentId: string) => ({ params: { path: { documentId } } })

export const useTrail = (documentId: string) =>
  useQuery({
    queryKey: ['office', 'trail', documentId],
    queryFn: ({ signal }) => body(office.GET('/api/office/documents/{documentId}/trail', { ...path(documentId), signal })),
  })

/** Saves the signed trail as a file. */
export const useSaveTrail = (documentId: string) =>
  useMutation({
    mutationFn: async () => {
      const file = (await body(office.GET('/api/office/documents/{documentId}/trail/export', { ...path(documentId), parseAs: 'blob' }))) as unknown as Blob
      saveAs(file, `bewijs-${documentId}.json`)
    },
  })
