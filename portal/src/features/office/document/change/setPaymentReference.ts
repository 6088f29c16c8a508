import { useMutation } from '@tanstack/react-query'
import { body } from '../../../../api/client'
import type { OfficeDocument } from '../../../../api/types'
import { office } from '../../session/officeApi'
import { useDocumentChanged } from './useDocumentChanged'

export function useSetPaymentReference(document: OfficeDocument) {
  const onSuccess = useDocumentChanged(document)
  return useMutation({
    mutationFn: (reference: string) =>
      body(office.PUT('/api/office/documents/{documentId}/payment/reference', { params: { path: { documentId: document.id } }, body: { reference } })),
    onSuccess,
  })
}
