import { maxBytes, maxFiles, totalOf } from '../files'

const endings = ['pdf', 'jpg', 'jpeg', 'png', 'gif', 'webp', 'heic', 'heif', 'docx', 'xlsx', 'pptx']

export const accept = endings.map((ending) => `.${ending}`).join()

export type AttachmentProblem = { code: 'tooMany' | 'tooLarge' } | { code: 'otherKind'; name: string }

/** What stands in the way of sending these files, said before they leave; undefined when nothing does. */
export function problemOf(files: readonly Pick<File, 'name' | 'size'>[]): AttachmentProblem | undefined {
  if (files.length > maxFiles) return { code: 'tooMany' }
  const other = files.find(({ name }) => !endings.includes(name.split('.').pop()?.toLowerCase() ?? ''))
  if (other) return { code: 'otherKind', name: other.name }
  return totalOf(files) > maxBytes ? { code: 'tooLarge' } : undefined
}
