import { kindOf } from '../../../api/kinds'
import type { DeadlineTerm, Kind } from '../../../api/types'

/** What the form asks for a kind besides what it asks for all. */
export function asksOf(kind: Kind) {
  const { action, who, folder, everyDirector, invoice, leastFiles, needsReport } = kindOf(kind)
  const signed = action === 'sign'
  return {
    /** Its sub-dossier is chosen; other kinds have one of their own. */
    folder: !folder,
    /** An amount and the day on which it has to be paid, instead of an answer. */
    invoice,
    /** A return, which comes to something. */
    comesTo: needsReport,
    /** Nothing is asked of the client, so there is no day for it either. */
    noAnswer: !action,
    /** The people are chosen, or are all directors. */
    signers: who === 'chosen',
    /** It is signed: it asks for no comment. */
    signed,
    /** Whether all have to sign, or anyone of them. */
    signedBy: signed && !everyDirector,
    /** The accounts and the minutes. */
    twoFiles: leastFiles > 1,
  }
}

/** All terms of a kind; none for one whose deadline the law does not know. */
export const termsOf = (kind: Kind): DeadlineTerm[] => kindOf(kind).terms

/** Of a return without its XBRL instance: the portal cannot file that. */
export const isFiledByOffice = (kind: Kind, files: readonly Pick<File, 'name'>[]) =>
  kindOf(kind).needsReport && !files.some(({ name }) => /\.(xml|xbrl)$/i.test(name))
