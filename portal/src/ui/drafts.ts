const prefix = 'portal.draft.'

interface Storage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
  readonly length: number
  key(index: number): string | null
}

const session = (): Storage | undefined => {
  try {
    return globalThis.sessionStorage
  } catch {
    return undefined
  }
}

/** What someone typed and has not sent yet. It outlives a reload and a session that ran out, not the tab. */
export function readDraft(key: string, storage = session()): string {
  return storage?.getItem(prefix + key) ?? ''
}

export function keepDraft(key: string, text: string, storage = session()) {
  try {
    if (text) storage?.setItem(prefix + key, text)
    else storage?.removeItem(prefix + key)
  } catch {
    // Storage that is full or closed must not stop the typing.
  }
}

/** Before anything is read: what is here is of this person, or else it is forgotten. */
export function ownDrafts(person: string, storage = session()) {
  const owner = readDraft('owner', storage)
  if (owner === person) return
  if (owner) forgetDrafts(storage)
  keepDraft('owner', person, storage)
}

export function forgetDrafts(storage = session()) {
  if (!storage) return
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  for (const key of keys) if (key?.startsWith(prefix)) storage.removeItem(key)
}
