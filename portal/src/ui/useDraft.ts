import { useState } from 'react'
import { keepDraft, readDraft } from './drafts'

function read<T extends object>(key: string, empty: T): T {
  try {
    return { ...empty, ...(JSON.parse(readDraft(key) || '{}') as Partial<T>) }
  } catch {
    return empty
  }
}

/** The fields of a form. They outlive a reload and a session that ran out, until they are sent. */
export function useDraft<T extends object>(name: string, empty: T) {
  const key = `form.${name}`
  const [fields, setFields] = useState(() => read(key, empty))
  const change = (part: Partial<T>) => {
    const next = { ...fields, ...part }
    setFields(next)
    keepDraft(key, JSON.stringify(next))
  }
  return { fields, change, forget: () => keepDraft(key, '') }
}
