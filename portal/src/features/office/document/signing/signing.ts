import { useMutation, useQueryClient } from '@tanstack/react-query'
import { office } from '../../session/officeApi'

export function useRecordAbsence(documentId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ personId, reason }: { personId: string; reason: string }) => office.PUT('/api/office/documents/{documentId}/signers/{personId}/absence', { params: { path: { documentId, personId } }, body: { reason } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['office'] }),
  })
}

export function useUndoAbsence(documentId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (personId: string) => office.DELETE('/api/office/documents/{documentId}/signers/{personId}/absence', { params: { path: { documentId, personId } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['office'] }),
  })
}

export function useConfirmAdoption(documentId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (adoptedOn: string) => office.PUT('/api/office/documents/{documentId}/adoption', { params: { path: { documentId } }, body: { adoptedOn } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['office'] }),
  })
}
