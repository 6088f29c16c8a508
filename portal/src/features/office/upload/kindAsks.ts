import type { Kind } from '../../../api/types'

interface Asks {
  /** Its sub-dossier is chosen; other kinds have one of their own. */
  folder?: true
  /** An amount and the day on which it has to be paid, instead of an answer. */
  invoice?: true
  /** Nothing is asked of the client, so there is no day for it either. */
  noAnswer?: true
}

// By name and not by Kind: a kind that is only announced may stand here already.
const asks: Record<string, Asks> = {
  ForApproval: { folder: true },
  ForSigning: { folder: true },
  Information: { folder: true, noAnswer: true },
  DraftReturn: { noAnswer: true },
  Invoice: { invoice: true, noAnswer: true },
}

/** What the form asks for a kind besides what it asks for all. */
export const asksOf = (kind: Kind): Asks => asks[kind] ?? {}
