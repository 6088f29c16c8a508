import { api } from '../../../api/client'
import type { Folder } from '../../../api/types'

/** Collects the ZIP as it comes in. `onProgress` gets the bytes received and about how many there will be. */
export async function fetchArchive(dossierId: string, folder: Folder | undefined, signal: AbortSignal, onProgress: (received: number, total: number) => void): Promise<Blob> {
  const { data, response } = await api.GET('/api/dossiers/{dossierId}/archive', {
    params: { path: { dossierId }, query: folder ? { folder } : {} },
    parseAs: 'stream',
    signal,
  })
  const total = Number(response.headers.get('X-Archive-Bytes') ?? 0)
  return data ? collect(data, (received) => onProgress(received, total)) : new Blob()
}

const batch = 8_000_000

/** Batches become blobs as they fill up: a browser can keep those on disk, which it cannot with what a script holds. */
export async function collect(stream: ReadableStream<Uint8Array<ArrayBuffer>>, onProgress: (received: number) => void): Promise<Blob> {
  const blobs: Blob[] = []
  let chunks: Uint8Array<ArrayBuffer>[] = []
  let waiting = 0
  let received = 0
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value)
    waiting += part.value.length
    received += part.value.length
    onProgress(received)
    if (waiting < batch) continue
    blobs.push(new Blob(chunks))
    chunks = []
    waiting = 0
  }
  return new Blob([...blobs, ...chunks], { type: 'application/zip' })
}

/** A name that every file system takes. */
export const archiveName = (dossier: string, folder: Folder | undefined) =>
  `${[dossier, folder].filter(Boolean).join(' - ').replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').replace(/\s+/g, ' ').trim()}.zip`
