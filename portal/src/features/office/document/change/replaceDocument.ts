import { useMutation } from '@tanstack/react-query'
import type { OfficeDocument } from '../../../../api/types'
import { watchSession } from '../../session/officeApi'
import { sendUpload, type Upload } from '../../upload/uploadDocument'
import { useDocumentChanged } from './useDocumentChanged'

export function useReplaceDocument(document: OfficeDocument) {
  const onSuccess = useDocumentChanged(document)
  return useMutation({
    mutationFn: (upload: Upload) => sendUpload(`/api/office/documents/${document.id}/versions`, upload),
    onError: watchSession,
    onSuccess,
  })
}
