/** Files that were dropped on the page before there was a batch for them. */
let waiting: { batchId: string; files: File[] } | undefined

export function handOver(batchId: string, files: File[]) {
  waiting = { batchId, files }
}

export function takeHandedOver(batchId: string): File[] {
  const files = waiting?.batchId === batchId ? waiting.files : []
  waiting = undefined
  return files
}
