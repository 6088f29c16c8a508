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

const addresses = { pdf: '/api/office/documents/{documentId}/trail/pdf', json: '/api/office/documents/{documentId}/trail/export' } as const

/** Saves the signed trail as a file: to be read, or for programs. */
export const useSaveTrail = (documentId: string, format: keyof typeof addresses) =>
  useMutation({
    mutationFn: async () => {
      const file = (await body(office.GET(addresses[format], { ...path(documentId), parseAs: 'blob' }))) as unknown as Blob
      saveAs(file, `bewijs-${documentId}.${format}`)
    },
  })
