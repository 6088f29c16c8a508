import { useMutation, useQuery } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'

const path = (documentId: string) => ({ params: { path: { documentId } } })

export const useTrail = (documentId: string) =>
  useQuery({
    queryKey: ['office', 'trail', documentId],
    queryFn: ({ signal }) => body(office.GET('/api/office/documents/{documentId}/trail', { ...path(documentId), signal })),
  })

/** Saves the signed trail as a file: a link to the portal cannot carry the token. */
export const useSaveTrail = (documentId: string) =>
  useMutation({
    mutationFn: async () => {
      const file = (await body(office.GET('/api/office/documents/{documentId}/trail/export', { ...path(documentId), parseAs: 'blob' }))) as unknown as Blob
      const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: `bewijs-${documentId}.json` })
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href))
    },
  })
