import { useQueryClient } from '@tanstack/react-query'

/** After something was done with a document, whatever lists it or counts it is fetched again. */
export function useRefreshLists() {
  const client = useQueryClient()
  return () => void Promise.all(['tasks', 'dossiers', 'documents'].map((key) => client.invalidateQueries({ queryKey: [key] })))
}
