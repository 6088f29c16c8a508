import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sendForm } from '../../../api/sendForm'
import type { ImportAnswer } from '../../../api/types'
import { watchSession } from '../session/officeApi'
import { accessToken } from '../session/session'
import type { Mapping } from './mapping'

export interface ImportRequest {
  file: File
  dryRun: boolean
  /** Undefined to have it guessed. */
  mapping: Mapping | undefined
  signal: AbortSignal
}

/** Sends a file: to be told what would be made of it, or to have it made. */
export function useImportPeople() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: sendImport,
    onError: watchSession,
    onSuccess: (_, { dryRun }) => (dryRun ? undefined : client.invalidateQueries({ queryKey: ['office'] })),
  })
}

async function sendImport({ file, dryRun, mapping, signal }: ImportRequest): Promise<ImportAnswer> {
  const form = new FormData()
  form.append('dryRun', String(dryRun))
  if (mapping) form.append('mapping', new Blob([JSON.stringify(mapping)], { type: 'application/json' }))
  form.append('file', file, file.name)
  return sendForm('/api/office/import/people', form, { onProgress: () => undefined, signal }, (await accessToken()) ?? '')
}
