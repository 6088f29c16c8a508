import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../../../api/problem'
import { officeDocumentsKey } from '../dossier/listOfficeDocuments'
import { watchSession } from '../session/officeApi'
import { accessToken } from '../session/session'

/** The files of one document together; the portal's own limit. */
export const maxBytes = 100_000_000

export interface Upload {
  fields: Record<string, unknown>
  files: File[]
  /** How much of it has left, 0 to 1. */
  onProgress: (part: number) => void
  signal: AbortSignal
}

interface Placed {
  id: string
  number: number
}

export function useUploadDocument(dossierId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (upload: Upload) => sendForm(`/api/office/dossiers/${encodeURIComponent(dossierId)}/documents`, upload),
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

/** By XMLHttpRequest and not by fetch: only that one tells how much of a request has left. */
export async function sendForm(path: string, upload: Upload): Promise<Placed> {
  const token = await accessToken()
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('Authorization', `Bearer ${token ?? ''}`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => upload.onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => (request.status === 201 ? resolve(request.response as Placed) : reject(new ApiProblem({ ...(request.response as object | null), status: request.status })))
    request.onerror = () => reject(new TypeError('No answer'))
    request.onabort = () => reject(new DOMException('Stopped', 'AbortError'))
    upload.signal.addEventListener('abort', () => request.abort())
    request.send(formOf(upload))
  })
}
