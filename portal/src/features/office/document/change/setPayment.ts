import { useMutation } from '@tanstack/react-query'
import { body } from '../../../../api/client'
import type { OfficeDocument } from '../../../../api/types'
import { office } from '../../session/officeApi'
import { useDocumentChanged } from './useDocumentChanged'

export interface Payment {
  paid: boolean
  paidOn?: string
}

export function useSetPayment(document: OfficeDocument) {
  const onSuccess = useDocumentChanged(document)
  return useMutation({
    mutationFn: (payment: Payment) => body(office.PUT('/api/office/documents/{documentId}/payment', { params: { path: { documentId: document.id } }, body: payment })),
    onSuccess,
  })
}
