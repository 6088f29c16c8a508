import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { Document } from '../../api/types'

/** After something was done with a document, whatever lists it or counts it is fetched again. */
export function useRefreshLists() {
  const client = useQueryClient()
  return () => void Promise.all(['tasks', 'dossiers', 'documents'].map((key) => client.invalidateQueries({ queryKey: [key] })))
}

/** Shows at once how the document is now; its history, which the answer leaves out, follows. What was compared stays compared. */
export function keepDocument(client: QueryClient, document: Document) {
  const key = ['document', document.id]
  client.setQueryData<Document>(key, (old) => ({ ...old, ...document, ...(old?.version === document.version && old.figures && { figures: old.figures }) }))
  void client.invalidateQueries({ queryKey: key })
}
