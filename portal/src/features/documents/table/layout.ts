import type { TableLayout } from '../../../api/types'

type Entry = TableLayout['columns'][number]

export interface ColumnPlace {
  id: string
  hidden: boolean
  /** Pixels; without it the column has the width it was made with. */
  width?: number
}

export const narrowest = 72
export const widest = 640

/** What a column is when nobody arranged it. */
export interface ColumnDefault {
  id: string
  hidden?: boolean
  /** The column that opens the document is always there. */
  fixed?: boolean
}

/** The kept layout as far as it still makes sense: columns come and go with versions of the portal. */
export function placesOf(defaults: readonly ColumnDefault[], kept: TableLayout | undefined): ColumnPlace[] {
  const known = (kept?.columns ?? []).filter((entry, index, all) => defaults.some(({ id }) => id === entry.id) && all.findIndex(({ id }) => id === entry.id) === index)
  const added = defaults.filter(({ id }) => !known.some((entry) => entry.id === id))
  return [...known.map((entry) => place(entry, defaults.find(({ id }) => id === entry.id))), ...added.map((column) => ({ id: column.id, hidden: column.hidden ?? false }))]
}

function place({ id, hidden, width }: Entry, column: ColumnDefault | undefined): ColumnPlace {
  return { id, hidden: hidden === true && !column?.fixed, ...(width !== undefined && { width: clampWidth(width) }) }
}

export const layoutOf = (places: ColumnPlace[]): TableLayout => ({
  columns: places.map(({ id, hidden, width }) => ({ id, ...(hidden && { hidden }), ...(width !== undefined && { width }) })),
})

export const clampWidth = (width: number) => Math.min(widest, Math.max(narrowest, Math.round(width)))

export const change = (places: ColumnPlace[], id: string, to: Partial<ColumnPlace>) => places.map((column) => (column.id === id ? { ...column, ...to } : column))

/** Moves a column to the place of another one. */
export function moveTo(places: ColumnPlace[], id: string, target: string): ColumnPlace[] {
  const moving = places.find((column) => column.id === id)
  const to = places.findIndex((column) => column.id === target)
  if (!moving || to < 0) return places
  const moved = places.filter((column) => column !== moving)
  moved.splice(to, 0, moving)
  return moved
}

/** The column that one place further is seen, if any: hidden ones are stepped over. */
export function neighbour(places: ColumnPlace[], id: string, by: -1 | 1): string | undefined {
  const from = places.findIndex((column) => column.id === id)
  const rest = by === 1 ? places.slice(from + 1) : places.slice(0, Math.max(0, from)).reverse()
  return rest.find((column) => !column.hidden)?.id
}
