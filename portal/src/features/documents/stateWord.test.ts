import { expect, it } from 'vitest'
import { officeStateWord, stateWord } from './stateWord'

const now = new Date('2026-11-24T12:00:00Z')
const invoice = { amount: 10, dueDate: '2026-11-24', paid: false }

it.each([
  ['state.open', { state: 'open', actions: ['approve', 'reject'] }],
  ['state.pending', { state: 'open', actions: [] }],
  ['state.toRead', { state: 'available', actions: ['seen'] }],
  ['state.available', { kind: 'DraftAnnualAccounts', state: 'open', actions: [] }],
  ['state.approved', { state: 'approved', actions: [], filing: { state: 'waiting' } }],
  ['state.filed', { state: 'approved', actions: [], filing: { state: 'submitted' } }],
  ['state.received', { state: 'approved', actions: [], filing: { state: 'accepted' } }],
  ['state.due', { state: 'available', actions: [], invoice }],
  ['state.overdue', { state: 'available', actions: [], invoice: { ...invoice, dueDate: '2026-11-23' } }],
  ['state.due', { state: 'available', actions: [], invoice: { ...invoice, amount: -10, dueDate: '2026-11-01' } }],
  ['state.paid', { state: 'available', actions: [], invoice: { ...invoice, dueDate: '2026-11-23', paid: true } }],
  ['state.withdrawn', { state: 'withdrawn', actions: [], invoice }],
  ['state.expired', { kind: 'ForSigning', state: 'expired', actions: [] }],
] as const)('%s', (word, document) => expect(stateWord({ kind: 'VatReturn', ...document, actions: [...document.actions] }, now)).toBe(word))

it.each([
  ['state.pending', { kind: 'DraftAnnualAccounts', state: 'open' }],
  ['state.available', { kind: 'DraftAnnualAccounts', state: 'available' }],
  ['state.pending', { kind: 'VatReturn', state: 'open' }],
  ['state.withdrawn', { kind: 'Invoice', state: 'withdrawn' }],
] as const)('%s, for the office', (word, document) => expect(officeStateWord({ ...document, actions: [] }, now)).toBe(word))
