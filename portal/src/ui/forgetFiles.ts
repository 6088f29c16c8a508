import { filesMark } from './filesMark'

/** Forgets files that were chosen and not sent: of one person, or of all but one, or of all. */
export async function forgetFiles(isOf: (owner: string) => boolean = () => true) {
  if (localStorage.getItem(filesMark) === null) return
  try {
    const { removeFiles } = await import('./keptFiles')
    if ((await removeFiles(isOf)).left === 0) localStorage.removeItem(filesMark)
  } catch {
    // The mark is still there: the next who signs in tries again, and sees nothing of them meanwhile.
  }
}
