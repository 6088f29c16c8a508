export type RowMove = 'next' | 'previous' | 'toggle'

interface Pressed {
  key: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
}

const moves: Record<string, RowMove> = { j: 'next', ArrowDown: 'next', k: 'previous', ArrowUp: 'previous', x: 'toggle' }

/**
 * What a key means in a list.
 * @param onLink whether the link of a row has the focus: the space bar presses a button and ticks a box by itself
 */
export function rowKey({ key, altKey, ctrlKey, metaKey, shiftKey }: Pressed, onLink: boolean): RowMove | undefined {
  if (altKey || ctrlKey || metaKey || shiftKey) return undefined
  if (key === ' ') return onLink ? 'toggle' : undefined
  return Object.hasOwn(moves, key) ? moves[key] : undefined
}
