import type { OfficeDocument } from '../../../../api/types'

export type Change = 'remind' | 'replace' | 'withdraw' | 'pay' | 'unpay' | 'reference'

type Known = Pick<OfficeDocument, 'state' | 'filing' | 'invoice' | 'outcome'>

/** What the office can do with a document as it is now. What went to the tax authority, was signed or was withdrawn stays as it is. */
export function changesOf(document: Known): Change[] {
  const { state, filing } = document
  if (state === 'withdrawn') return []
  const isFixed = state === 'signed' || filing?.state === 'submitted' || filing?.state === 'accepted'
  if (isFixed) return paymentOf(document)
  return [...(state === 'open' ? ['remind' as const] : []), ...paymentOf(document), 'replace', 'withdraw']
}

function paymentOf({ invoice, outcome, state }: Known): Change[] {
  if (invoice) return [invoice.paid ? 'unpay' : 'pay', 'reference']
  return outcome?.direction === 'pay' && state !== 'rejected' ? ['reference'] : []
}
