import table from './kinds.json'
import type { DocumentKind, Kind } from './types'

/**
 * The kinds of documents and all that differs by kind, in the order in which they are offered. The table is the API's
 * (`GET /api/kinds`), kept here so that no page waits for it; a test holds the two against each other.
 */
const all = table.items as DocumentKind[]

export const kinds: readonly Kind[] = all.map(({ kind }) => kind)

/** What a form begins with. */
export const [firstKind] = kinds as [Kind, ...Kind[]]

const byName = new Map(all.map((row) => [row.kind, row]))

// A kind that is only announced, or one that the portal does not know yet, asks for nothing.
const unknown: Omit<DocumentKind, 'kind'> = {
  who: 'readers', oneIsEnough: false, everyDirector: false, followUp: 'none', needsReport: false, invoice: false, leastFiles: 1, terms: [], periods: [],
}

export const kindOf = (kind: Kind): DocumentKind => byName.get(kind) ?? { kind, ...unknown }

/** Those for which this holds. */
export const kindsThat = (holds: (kind: DocumentKind) => boolean): Kind[] => all.filter(holds).map(({ kind }) => kind)
