import { expect, it } from 'vitest'
import { changesOf } from './mayChange'

const invoice = { amount: 10, dueDate: '2026-03-31', paid: false }

it.each([
  ['an open document', { state: 'open' }, ['remind', 'replace', 'withdraw']],
  ['a return that is not filed yet', { state: 'approved', filing: { state: 'waiting' } }, ['replace', 'withdraw']],
  ['a return that was filed', { state: 'approved', filing: { state: 'submitted' } }, []],
  ['what was signed', { state: 'signed' }, []],
  ['what was withdrawn', { state: 'withdrawn', invoice }, []],
  ['an open invoice', { state: 'available', invoice }, ['pay', 'reference', 'replace', 'withdraw']],
  ['an invoice that was paid', { state: 'available', invoice: { ...invoice, paid: true } }, ['unpay', 'reference', 'replace', 'withdraw']],
  ['a return that is to be paid', { state: 'approved', filing: { state: 'accepted' }, outcome: { amount: 10, direction: 'pay' } }, ['reference']],
  ['a return that was refused', { state: 'rejected', outcome: { amount: 10, direction: 'pay' } }, ['replace', 'withdraw']],
] as const)('%s', (_, document, changes) => expect(changesOf(document)).toEqual(changes))
