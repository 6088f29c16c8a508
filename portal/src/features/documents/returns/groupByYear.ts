import type { Document } from '../../../api/types'

export interface Year {
  year: string
  documents: Document[]
}

/** By the year the return is about; without a period by the year in which it was sent. Newest first, and within a year in the order given. */
export function groupByYear(documents: Document[]): Year[] {
  const years = new Map<string, Document[]>()
  for (const document of documents) {
    const year = /^\d{4}/.exec(document.period ?? '')?.[0] ?? document.sentAt.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), document])
  }
  return [...years].map(([year, of]) => ({ year, documents: of })).sort((a, b) => b.year.localeCompare(a.year))
}
