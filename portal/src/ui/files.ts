/** Of one upload together; the portal's own limits. */
export const maxBytes = 100_000_000
export const maxFiles = 10

export const totalOf = (files: readonly Pick<File, 'size'>[]) => files.reduce((sum, { size }) => sum + size, 0)

/** The same file chosen twice is one file. */
export const withFiles = (files: readonly File[], added: readonly File[]) =>
  [...files, ...added.filter((file) => !files.some(({ name, size, lastModified }) => name === file.name && size === file.size && lastModified === file.lastModified))]
