import { useMutation } from '@tanstack/react-query'
import { body } from '../../../../api/client'
import type { OfficeDocument } from '../../../../api/types'
import { office } from '../../session/officeApi'
import { useDocumentChanged } from './useDocumentChanged'

export function useWithdrawDocument(document: OfficeDocument) {
  const onSuccess = useDocumentChanged(document)
  return useMutation({
    mutationFn: (reason: string) => body(office.POST('/api/office/documents/{documentId}/withdraw', { params: { path: { documentId: document.id } }, body: { reason } })),
    onSuccess,
  })
}
