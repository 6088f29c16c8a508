import { useMutation } from '@tanstack/react-query'
import { body } from '../../../../api/client'
import type { OfficeDocument } from '../../../../api/types'
import { office } from '../../session/officeApi'
import { useDocumentChanged } from '../change/useDocumentChanged'

/** What the office says of a figure: words of its own, nothing (empty), or again what the comparison says (left out). */
export function useSetRemark(document: OfficeDocument, name: string) {
  const onSuccess = useDocumentChanged(document)
  return useMutation({
    mutationFn: (remark: string | undefined) =>
      body(office.PUT('/api/office/documents/{documentId}/figures/{name}/remark', {
        params: { path: { documentId: document.id, name } },
        body: remark === undefined ? {} : { remark },
      })),
    onSuccess,
  })
}
