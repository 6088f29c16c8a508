import { maxBytes, maxFiles, totalOf } from '../../../ui/files'

/** What the browser offers to choose; what a file is, the portal tells by its bytes. */
export const accepted = 'application/pdf,.pdf,application/xml,.xml,.xbrl'

export type FileProblem = { code: 'needFiles' | 'needTwo' | 'tooMany' } | { code: 'tooLarge'; bytes: number } | { code: 'notPdf'; name: string }

/** What stands in the way of sending these files, as the name of its words; undefined when nothing does. */
export function problemOf(files: readonly Pick<File, 'name' | 'size'>[], needsTwo = false): FileProblem | undefined {
  if (files.length === 0) return { code: 'needFiles' }
  if (needsTwo && files.length < 2) return { code: 'needTwo' }
  if (files.length > maxFiles) return { code: 'tooMany' }
  const other = files.find(({ name }) => !/\.(pdf|xml|xbrl)$/i.test(name))
  if (other) return { code: 'notPdf', name: other.name }
  const bytes = totalOf(files)
  return bytes > maxBytes ? { code: 'tooLarge', bytes } : undefined
}
