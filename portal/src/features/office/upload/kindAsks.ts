import type { DeadlineTerm, Kind } from '../../../api/types'

interface Asks {
  /** Its sub-dossier is chosen; other kinds have one of their own. */
  folder?: true
  /** An amount and the day on which it has to be paid, instead of an answer. */
  invoice?: true
  /** Nothing is asked of the client, so there is no day for it either. */
  noAnswer?: true
  /** The people are chosen, or are all directors. */
  signers?: true
  /** Whether all have to sign, or anyone of them. */
  signedBy?: true
  /** The accounts and the minutes. */
  twoFiles?: true
  /** It is signed: it asks for no comment. */
  signed?: true
  /** The terms that the law knows besides the ordinary one. */
  terms?: DeadlineTerm[]
}

// By name and not by Kind: a kind that is only announced may stand here already.
const asks: Record<string, Asks> = {
  ForApproval: { folder: true, signers: true },
  ForSigning: { folder: true, signers: true, signedBy: true, signed: true },
  Information: { folder: true, noAnswer: true },
  DraftReturn: { noAnswer: true },
  IncomeTaxReturn: { terms: ['extended', 'becon'] },
  CorporateTaxReturn: { terms: ['extended', 'becon'] },
  DraftAnnualAccounts: { terms: ['extended'] },
  LetterOfRepresentation: { signedBy: true, signed: true, terms: ['extended'] },
  AnnualAccountsAndMinutes: { twoFiles: true, signed: true, terms: ['extended'] },
  VatReturn: { terms: [] },
  Invoice: { invoice: true, noAnswer: true },
}

/** What the form asks for a kind besides what it asks for all. */
export const asksOf = (kind: Kind): Asks => asks[kind] ?? {}

/** All terms of a kind; none for one whose deadline the law does not know. */
export const termsOf = (kind: Kind): DeadlineTerm[] => {
  const { terms } = asksOf(kind)
  return terms ? ['ordinary', ...terms] : []
}
