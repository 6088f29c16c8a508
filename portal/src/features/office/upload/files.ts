import { maxBytes } from './uploadDocument'

export const maxFiles = 10

export const totalOf = (files: readonly Pick<File, 'size'>[]) => files.reduce((sum, { size }) => sum + size, 0)

export type FileProblem = { code: 'needFiles' | 'tooMany' } | { code: 'tooLarge'; bytes: number } | { code: 'notPdf'; name: string }

/** What stands in the way of sending these files, as the name of its words; undefined when nothing does. */
export function problemOf(files: readonly Pick<File, 'name' | 'size'>[]): FileProblem | undefined {
  if (files.length === 0) return { code: 'needFiles' }
  if (files.length > maxFiles) return { code: 'tooMany' }
  const other = files.find(({ name }) => !/\.(pdf|xml|xbrl)$/i.test(name))
  if (other) return { code: 'notPdf', name: other.name }
  const bytes = totalOf(files)
  return bytes > maxBytes ? { code: 'tooLarge', bytes } : undefined
}

/** The same file chosen twice is one file. */
export const withFiles = (files: readonly File[], added: readonly File[]) =>
  [...files, ...added.filter((file) => !files.some(({ name, size, lastModified }) => name === file.name && size === file.size && lastModified === file.lastModified))]
