import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Sending, sendForm } from '../../../api/sendForm'
import { officeDocumentsKey } from '../dossier/listOfficeDocuments'
import { watchSession } from '../session/officeApi'
import { accessToken } from '../session/session'

export interface Upload extends Sending {
  fields: Record<string, unknown>
  files: File[]
}

interface Placed {
  id: string
  number: number
}

export function useUploadDocument(dossierId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (upload: Upload) => sendUpload(`/api/office/dossiers/${encodeURIComponent(dossierId)}/documents`, upload),
    onError: watchSession,
    onSuccess: () => client.invalidateQueries({ queryKey: officeDocumentsKey(dossierId) }),
  })
}

function formOf({ fields, files }: Upload) {
  const form = new FormData()
  // First: the portal reads the form as it comes in.
  form.append('document', new Blob([JSON.stringify(fields)], { type: 'application/json' }))
  for (const file of files) form.append('files', file, file.name)
  return form
}

/** @param path To the API: a new document, or a new version of one. */
export const sendUpload = async (path: string, upload: Upload): Promise<Placed> => sendForm(path, formOf(upload), upload, (await accessToken()) ?? '')
