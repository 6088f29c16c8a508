import type { Document } from '../../api/types'
import { deadline } from '../../format/dates'

/** Where a document stands, as a key of its word: seen from the one who reads it. */
export function stateWord({ state, actions, filing, invoice }: Pick<Document, 'state' | 'actions' | 'filing' | 'invoice'>, now = new Date()) {
  if (state === 'withdrawn') return 'state.withdrawn'
  if (invoice) return invoice.paid ? 'state.paid' : deadline(invoice.dueDate, now).kind === 'late' ? 'state.overdue' : 'state.due'
  if (actions.includes('seen')) return 'state.toRead'
  if (state === 'open' && actions.length === 0) return 'state.pending'
  if (filing?.state === 'accepted') return 'state.received'
  if (filing?.state === 'submitted') return 'state.filed'
  return `state.${state}` as const
}
