import { createStore, del, entries, get, set } from 'idb-keyval'
import { keepDraft, readDraft } from './drafts'
import { maxBytes, maxFiles, totalOf } from './files'
import { filesMark } from './filesMark'

interface Kept {
  owner: string
  at: number
  files: File[]
}

const day = 24 * 60 * 60 * 1000
const store = createStore('portal-drafts', 'files')

/** By what the tab calls them: as long as the text beside them, they are of this tab alone. */
const nameOf = (draftKey: string) => `${draftKey}.files`

export const hasFiles = (draftKey: string) => readDraft(nameOf(draftKey)) !== ''

/** Fails where the browser keeps nothing, also when there is nothing to read: that is to be known beforehand. */
export async function readFiles(draftKey: string, owner: string): Promise<File[]> {
  const kept = await get<Kept>(readDraft(nameOf(draftKey)) || 'none', store)
  return kept?.owner === owner ? kept.files : []
}

let last: Promise<void> = Promise.resolve()

/** One after another, so that what was chosen last is what stays. Fails when they could not be kept. */
export function keepFiles(draftKey: string, owner: string, files: File[]): Promise<void> {
  last = last.catch(() => undefined).then(() => write(nameOf(draftKey), owner, files))
  return last
}

async function write(name: string, owner: string, files: File[]) {
  const id = readDraft(name)
  if (files.length === 0 || files.length > maxFiles || totalOf(files) > maxBytes) {
    keepDraft(name, '')
    if (id) await del(id, store)
    if (files.length > 0) throw new RangeError('More than can be sent')
    return
  }
  localStorage.setItem(filesMark, 'kept')
  const key = id || crypto.randomUUID()
  await set(key, { owner, at: Date.now(), files } satisfies Kept, store)
  keepDraft(name, key)
}

/** Those of whom it is asked of, and what a closed tab left behind. */
export async function removeFiles(isOf: (owner: string) => boolean): Promise<{ left: number }> {
  const all = await entries<string, Kept>(store)
  const gone = all.filter(([, { owner, at }]) => isOf(owner) || at < Date.now() - day)
  await Promise.all(gone.map(([key]) => del(key, store)))
  return { left: all.length - gone.length }
}
