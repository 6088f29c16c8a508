import { kindOf } from '../../api/kinds'
import type { Document } from '../../api/types'
import { deadline } from '../../format/dates'

export type Standing = Pick<Document, 'kind' | 'state' | 'actions' | 'filing' | 'invoice'>

/** As the office sees it: what waits for somebody is open, whoever it is. */
export const officeStateWord = (document: Standing, now = new Date()) => (document.state === 'open' ? 'state.pending' : stateWord(document, now))

/** Where a document stands, as a key of its word: seen from the one who reads it. */
export function stateWord({ kind, state, actions, filing, invoice }: Standing, now = new Date()) {
  if (state === 'withdrawn') return 'state.withdrawn'
  if (invoice?.paid) return 'state.paid'
  // A credit note is money that comes back: that is never too late on the client's side.
  if (invoice) return invoice.amount > 0 && deadline(invoice.dueDate, now).kind === 'late' ? 'state.overdue' : 'state.due'
  if (actions.includes('seen')) return 'state.toRead'
  // What others still have to read is no matter of the one who has read it.
  if (kindOf(kind).action === 'read') return 'state.available'
  if (state === 'open' && actions.length === 0) return 'state.pending'
  if (filing?.state === 'accepted') return 'state.received'
  if (filing?.state === 'submitted') return 'state.filed'
  return `state.${state}` as const
}
