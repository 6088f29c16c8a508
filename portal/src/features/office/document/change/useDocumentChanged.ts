import { useQueryClient } from '@tanstack/react-query'
import type { OfficeDocument } from '../../../../api/types'
import { officeDocumentsKey } from '../../dossier/listOfficeDocuments'
import { officeDocumentKey } from '../getOfficeDocument'

/** Fetches again what shows the document, and waits for it: whoever changed it sees it changed. */
export function useDocumentChanged({ id, dossierId }: OfficeDocument) {
  const client = useQueryClient()
  return () => Promise.all([client.invalidateQueries({ queryKey: officeDocumentKey(id) }), client.invalidateQueries({ queryKey: officeDocumentsKey(dossierId) })])
}
