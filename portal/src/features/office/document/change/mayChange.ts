import type { OfficeDocument } from '../../../../api/types'

export type Change = 'replace' | 'withdraw' | 'pay' | 'unpay'

/** What the office can do with a document as it is now. What went to the tax authority, was signed or was withdrawn stays as it is. */
export function changesOf({ state, filing, invoice }: Pick<OfficeDocument, 'state' | 'filing' | 'invoice'>): Change[] {
  const payment: Change[] = invoice && state !== 'withdrawn' ? [invoice.paid ? 'unpay' : 'pay'] : []
  const isFixed = state === 'withdrawn' || state === 'signed' || filing?.state === 'submitted' || filing?.state === 'accepted'
  return isFixed ? payment : [...payment, 'replace', 'withdraw']
}
