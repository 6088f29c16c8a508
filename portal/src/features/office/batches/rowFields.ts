import type { Folder } from '../../../api/types'
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

/** Euros as they are written in Dutch or English; undefined for what is no amount. */
export function amountOf(text: string): number | undefined {
  const plain = text.trim().replace(/^€\s*/, '')
  const digits = /,\d{1,2}$/.test(plain) ? plain.replaceAll('.', '').replace(',', '.') : plain
  return /^-?\d+(\.\d{1,2})?$/.test(digits) ? Number(digits) : undefined
}

/** Only what staff changed: the rest may still follow from the files. */
export function saidOf(fields: RowFields, row: BatchRow): RowChanges {
  const before = rowFields(row)
  const { amount, ...texts } = fields
  const said = Object.entries(texts).filter(([name, value]) => value.trim() !== before[name as keyof RowFields])
  const euros = amount === before.amount ? undefined : amountOf(amount)
  return { ...Object.fromEntries(said.map(([name, value]) => [name, value.trim()])), ...(euros !== undefined && { amount: euros }) }
}
