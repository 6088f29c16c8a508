import { expect, it } from 'vitest'
import { together } from './remind'

it('answers about parts of what was chosen become one, in which each person stands once', () => {
  const one = { sent: 1, skipped: [{ documentId: 'c', reason: 'not-open' as const }], recipients: [{ personId: 'p', name: 'Jan', documentIds: ['a'] }] }
  const other = { sent: 1, skipped: [], recipients: [{ personId: 'p', name: 'Jan', documentIds: ['b'] }, { personId: 'q', name: 'Mieke', documentIds: ['b'] }] }
  expect(together(one, other)).toEqual({
    sent: 2,
    skipped: one.skipped,
    recipients: [{ personId: 'p', name: 'Jan', documentIds: ['a', 'b'] }, { personId: 'q', name: 'Mieke', documentIds: ['b'] }],
  })
})
