import { expect, it } from 'vitest'
import type { Kind } from '../../../api/types'
import { asDocument, euros, lacksAmount, missingOf, noUpload } from './upload'

const all = { ...noUpload, subject: ' Btw ', period: '2026-Q1', folder: 'Advies', amount: '1.234,5', dueDate: '2026-05-01', deadline: '2026-04-30', commentRequired: true } as const
const of = (kind: string) => ({ ...all, kind: kind as Kind })

it('sends what the kind asks for, and nothing that was filled in for another kind', () => {
  expect(asDocument(of('VatReturn'))).toEqual({ kind: 'VatReturn', subject: 'Btw', period: '2026-Q1', deadline: '2026-04-30', commentRequired: true })
  expect(asDocument(of('Information'))).toEqual({ kind: 'Information', subject: 'Btw', period: '2026-Q1', folder: 'Advies' })
  expect(asDocument(of('Invoice'))).toEqual({ kind: 'Invoice', subject: 'Btw', period: '2026-Q1', dueDate: '2026-05-01', amount: 1234.5 })
})

it('sends what a return comes to, with what belongs to its direction', () => {
  const stated = { ...of('IncomeTaxReturn'), outcome: '1.234,5', outcomeDue: '2027-01-31' }
  expect(asDocument({ ...stated, direction: 'pay' })['outcome']).toEqual({ direction: 'pay', amount: 1234.5, due: '2027-01-31' })
  expect(asDocument({ ...stated, direction: 'receive' })['outcome']).toEqual({ direction: 'receive', amount: 1234.5 })
  expect(asDocument({ ...stated, direction: 'zero' })['outcome']).toEqual({ direction: 'zero' })
  expect(asDocument({ ...stated, direction: '' })).not.toHaveProperty('outcome')
  expect(asDocument({ ...stated, kind: 'ForApproval' as Kind, direction: 'pay' })).not.toHaveProperty('outcome')
})

it('knows what is missing for a kind', () => {
  expect(missingOf(noUpload)).toEqual(['subject'])
  expect(missingOf({ ...noUpload, kind: 'Invoice' as Kind })).toEqual(['subject', 'amount', 'dueDate'])
  expect(missingOf({ ...of('ForApproval'), folder: '' })).toEqual(['folder'])
})

it.each([['1.234,56', 1234.56], ['€ 12', 12], ['1234.56', 1234.56], ['-3,5', -3.5], ['1.000', 1000], ['veel', 'veel'], ['', '']])('reads %s as an amount', (text, amount) => expect(euros(text)).toBe(amount))

it.each([['pay', '', true], ['pay', 'veel', true], ['receive', '0', true], ['receive', '-5', true], ['pay', '1.234,56', false], ['zero', '', false], ['', '', false]] as const)(
  'knows of %s with %s whether an amount is missing', (direction, outcome, missing) => expect(lacksAmount({ direction, outcome })).toBe(missing))
