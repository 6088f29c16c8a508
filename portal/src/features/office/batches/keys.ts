import type { KeyboardEvent } from 'react'

/** Each field of the table has these: `data-cell` its column, in a row of the table. */
const cellsOf = (table: Element, column: string) => [...table.querySelectorAll<HTMLElement>(`[data-cell="${column}"]:not(:disabled)`)]

/**
 * Enter and Alt with an arrow go to the same field of the next row, Shift and Enter of the row before; Ctrl and D takes over what stands in
 * the row above.
 */
export function moveOrFill(event: KeyboardEvent<HTMLElement>) {
  const field = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cell]') : null
  const column = field?.dataset['cell']
  if (!field || !column) return
  const cells = cellsOf(event.currentTarget, column)
  const at = cells.indexOf(field)
  const isText = field instanceof HTMLInputElement
  if ((event.key === 'Enter' && isText) || (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))) {
    const back = event.shiftKey || event.key === 'ArrowUp'
    const next = cells[at + (back ? -1 : 1)]
    if (!next) return
    event.preventDefault()
    next.focus()
    if (next instanceof HTMLInputElement) next.select()
  }
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd') {
    event.preventDefault()
    const above = cells[at - 1]?.dataset['value']
    if (above !== undefined) field.dispatchEvent(new CustomEvent('fill', { detail: above, bubbles: true }))
  }
}
