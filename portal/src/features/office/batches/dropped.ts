/** Of one request: small enough that the progress tells something, and that what fails is little. */
const mostFiles = 20
const mostBytes = 25_000_000

const forSystems = /^(\.|Thumbs\.db$|desktop\.ini$)/

/** The files that were dropped, those in folders included. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
  // At once: after the first wait a browser has forgotten what was dropped.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return forPeople([...transfer.files])
  return forPeople((await Promise.all(entries.map(filesIn))).flat())
}

/** Without what systems put beside files. */
export const forPeople = (files: File[]) => files.filter(({ name }) => !forSystems.test(name))

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: File[] = []
  // A browser tells a hundred at a time.
  for (let some = await entriesOf(reader); some.length > 0; some = await entriesOf(reader)) found.push(...(await Promise.all(some.map(filesIn))).flat())
  return found
}

const entriesOf = (reader: FileSystemDirectoryReader) => new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))

/** The next files to be sent together: a ZIP file goes alone, since one that cannot be read is refused with all that came with it. */
export function nextOf(files: readonly File[]): File[] {
  const chosen: File[] = []
  let bytes = 0
  for (const file of files) {
    const isZip = /\.zip$/i.test(file.name)
    if (chosen.length > 0 && (isZip || chosen.length === mostFiles || bytes + file.size > mostBytes)) break
    chosen.push(file)
    bytes += file.size
    if (isZip) break
  }
  return chosen
}
