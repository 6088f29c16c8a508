import type { Document } from '../../../api/types'

/** Euros that are still to be paid. Added up in cents: 0.1 and 0.2 must not become 0.30000000000000004. */
export const toPay = (documents: Pick<Document, 'invoice' | 'state'>[]) =>
  documents.reduce((cents, { invoice, state }) => cents + (invoice && !invoice.paid && state !== 'withdrawn' ? Math.round(invoice.amount * 100) : 0), 0) / 100
