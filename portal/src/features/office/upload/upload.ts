import { firstKind } from '../../../api/kinds'
import type { DeadlineTerm, Folder, Kind, Outcome } from '../../../api/types'
import { asksOf, termsOf } from './kindAsks'

export interface UploadFields {
  kind: Kind
  subject: string
  period: string
  explanation: string
  folder: Folder | ''
  amount: string
  dueDate: string
  /** What a return comes to: nothing is said of it when empty. */
  direction: Outcome['direction'] | ''
  outcome: string
  outcomeDue: string
  deadline: string
  term: DeadlineTerm
  commentRequired: boolean
  /** Ids of members; none for all directors. */
  signers: string[]
  signedBy: 'all' | 'anyone'
}

export const noUpload: UploadFields = {
  kind: firstKind, subject: '', period: '', explanation: '', folder: '', amount: '', dueDate: '', direction: '', outcome: '', outcomeDue: '', deadline: '', term: 'ordinary', commentRequired: false, signers: [], signedBy: 'all',
}

/** What has to be filled in and is not. */
export function missingOf(fields: UploadFields): ('subject' | 'folder' | 'amount' | 'dueDate')[] {
  const { folder, invoice } = asksOf(fields.kind)
  const needed = ['subject', ...(folder ? ['folder'] : []), ...(invoice ? ['amount', 'dueDate'] : [])] as const
  return needed.filter((name) => !fields[name as keyof UploadFields].toString().trim()) as ReturnType<typeof missingOf>
}

/** The part `document` of the form: what this kind asks for and was filled in, and nothing of what was not. */
export function asDocument({ kind, commentRequired, amount, term, signers, signedBy, direction, outcome, outcomeDue, ...fields }: UploadFields): Record<string, unknown> {
  const { folder, invoice, noAnswer, signed, comesTo, ...asks } = asksOf(kind)
  const texts = {
    subject: fields.subject, period: fields.period, explanation: fields.explanation,
    ...(folder && { folder: fields.folder }), ...(invoice && { dueDate: fields.dueDate }), ...(!noAnswer && { deadline: fields.deadline }),
  }
  return {
    kind,
    ...Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value !== '')),
    ...(invoice && { amount: euros(amount) }),
    ...(comesTo && direction && { outcome: asOutcome({ direction, outcome, outcomeDue }) }),
    ...(term !== 'ordinary' && !fields.deadline && termsOf(kind).includes(term) && { term }),
    ...(commentRequired && !noAnswer && !signed && { commentRequired }),
    ...(asks.signers && signers.length > 0 && { signers }),
    ...(asks.signedBy && signedBy === 'anyone' && { signedBy }),
  }
}

/** Whether what a return comes to lacks the amount that goes with it. */
export function lacksAmount({ direction, outcome }: Pick<UploadFields, 'direction' | 'outcome'>) {
  const amount = euros(outcome)
  return direction !== '' && direction !== 'zero' && !(typeof amount === 'number' && amount > 0)
}

/** What a return comes to, with what belongs to its direction. */
export const asOutcome = ({ direction, outcome, outcomeDue }: Pick<UploadFields, 'direction' | 'outcome' | 'outcomeDue'>) => ({
  direction,
  ...(direction !== 'zero' && { amount: euros(outcome) }),
  ...(direction === 'pay' && outcomeDue && { due: outcomeDue }),
})

/** 1.234,56 as it is written in the Netherlands, or 1234.56 as a spreadsheet has it. What is no amount is left for the portal to refuse. */
export function euros(text: string): number | string {
  const plain = text.replace(/[€\s]/g, '')
  const dutch = /^-?\d{1,3}(\.\d{3})*(,\d{1,2})?$|^-?\d+(,\d{1,2})?$/.test(plain)
  const amount = Number(dutch ? plain.replace(/\./g, '').replace(',', '.') : plain)
  return plain === '' || Number.isNaN(amount) ? text : amount
}
