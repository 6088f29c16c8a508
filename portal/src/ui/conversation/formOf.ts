/** The form of a message as the portal reads it: texts before files. What is empty is left out. */
export function formOf(texts: Record<string, string | readonly string[]>, files: readonly File[]) {
  const form = new FormData()
  for (const [name, value] of Object.entries(texts)) for (const text of typeof value === 'string' ? [value] : value) if (text) form.append(name, text)
  for (const file of files) form.append('files', file, file.name)
  return form
}
