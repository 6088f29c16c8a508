import type { DocumentFile } from '../api/types'

interface Signable {
  state: string
  files: readonly Pick<DocumentFile, 'signed'>[]
}

/** Whether a sealed file is still on its way: after the last signature they come one by one, each beside its original. */
export function isBeingSealed(document?: Signable) {
  if (document?.state !== 'signed') return false
  const sealed = document.files.filter(({ signed }) => signed).length
  return sealed < document.files.length - sealed
}

/**
 * After how many milliseconds to look again. Sealing takes seconds; when it takes longer something is wrong, the office hears of it,
 * and who only looks need not ask all day.
 */
export const untilSealed = (looks: number) => (looks < 30 ? 2000 : 20_000)
