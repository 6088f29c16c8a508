import { useQuery } from '@tanstack/react-query'
import { body } from '../../../api/client'
import type { Document } from '../../../api/types'
import { office } from '../session/officeApi'

/** All that waits for a client, page by page. */
export const useOpenDocuments = (dossierId: string) =>
  useQuery({
    queryKey: ['office', 'open', dossierId],
    queryFn: ({ signal }) => read(dossierId, signal),
    staleTime: 0,
    gcTime: 0,
  })

async function read(dossierId: string, signal: AbortSignal) {
  const found: Document[] = []
  let cursor: string | undefined
  do {
    const page = await body(office.GET('/api/office/dossiers/{dossierId}/documents', { params: { path: { dossierId }, query: { state: 'open', ...(cursor && { cursor }) } }, signal }))
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor)
  return found
}
