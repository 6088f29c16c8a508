import type { BatchRow } from './batches'

/** How a row stands, what staff has to look at first. */
export const standings = ['failed', 'wrong', 'doubtful', 'ready', 'busy', 'skipped', 'placed'] as const
export type Standing = (typeof standings)[number]

export function standingOf(row: Pick<BatchRow, 'state' | 'ready' | 'problems'>): Standing {
  if (row.state === 'reading' || row.state === 'queued') return 'busy'
  if (row.state === 'placed' || row.state === 'skipped' || row.state === 'failed') return row.state
  if (row.ready) return 'ready'
  return row.problems.some(({ blocks }) => blocks) ? 'wrong' : 'doubtful'
}

/** It is not being read or placed, and is not placed. */
export const mayChange = ({ state }: Pick<BatchRow, 'state'>) => state === 'open' || state === 'skipped' || state === 'failed'

/** Rows by how they stood when they came: one that is put right stays where it is as long as somebody works at it. */
export function inOrder(rows: readonly BatchRow[], known: readonly string[]): string[] {
  const before = new Set(known)
  const isSame = rows.length === known.length && rows.every(({ id }) => before.has(id))
  if (isSame) return [...known]
  const at = (row: BatchRow) => standings.indexOf(standingOf(row))
  return [...rows].sort((one, other) => at(one) - at(other) || (one.dossierName ?? '').localeCompare(other.dossierName ?? '') || (one.id < other.id ? -1 : 1)).map(({ id }) => id)
}

export const countOf = (rows: readonly BatchRow[], ...wanted: Standing[]) => rows.filter((row) => wanted.includes(standingOf(row))).length
