import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'

/** The file itself, and an address of it that works on this page alone: a link to the portal cannot carry the token. */
export function useOfficeFile(documentId: string, fileId: string) {
  const { data: blob, isError, error, refetch } = useQuery({
    queryKey: ['office', 'file', documentId, fileId],
    queryFn: async ({ signal }) =>
      (await body(office.GET('/api/office/documents/{documentId}/files/{fileId}', { params: { path: { documentId, fileId } }, parseAs: 'blob', signal }))) as unknown as Blob,
    // The bytes of a file never change.
    staleTime: Infinity,
    gcTime: 60_000,
  })
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!blob) return
    const made = URL.createObjectURL(blob)
    // An address has to be given back, so it cannot be made while drawing.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return { blob, url, isError, error, refetch }
}
