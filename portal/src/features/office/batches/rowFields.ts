import type { Folder } from '../../../api/types'
import { euros } from '../upload/upload'
import type { BatchRow, RowChanges } from './batches'

/** As they are typed. */
export interface RowFields {
  period: string
  folder: Folder | ''
  explanation: string
  deadline: string
  amount: string
  dueDate: string
}

export const rowFields = (row: BatchRow): RowFields => ({
  period: row.period ?? '',
  folder: row.folder ?? '',
  explanation: row.explanation ?? '',
  deadline: row.deadline ?? '',
  amount: row.amount === undefined ? '' : String(row.amount).replace('.', ','),
  dueDate: row.dueDate ?? '',
})

/** Whether what is typed as an amount is none. */
export const isNoAmount = (text: string) => text.trim() !== '' && typeof euros(text) !== 'number'

/** Only what staff changed: the rest may still follow from the files. */
export function saidOf(fields: RowFields, row: BatchRow): RowChanges {
  const before = rowFields(row)
  const { amount, ...texts } = fields
  const said = Object.entries(texts).filter(([name, value]) => value.trim() !== before[name as keyof RowFields])
  const typed = euros(amount)
  return { ...Object.fromEntries(said.map(([name, value]) => [name, value.trim()])), ...(amount !== before.amount && typeof typed === 'number' && { amount: typed }) }
}
