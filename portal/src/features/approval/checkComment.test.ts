import { expect, it } from 'vitest'
import { checkComment } from './checkComment'
import { wording } from './wording'

it.each([
  ['approve', '', false, undefined],
  ['approve', '  ', true, 'needComment'],
  ['approve', 'Klopt', true, undefined],
  ['reject', ' ', false, 'needExplanation'],
  ['reject', 'Klopt niet', false, undefined],
  ['reject', 'x'.repeat(4001), false, 'tooLong'],
] as const)('%s with "%.10s", comment required: %s', (decision, comment, required, problem) => {
  expect(checkComment(decision, comment, required)).toBe(problem)
})

it('has the words of a kind, or the general ones', () => {
  expect(wording('consequence', 'VatReturn')).toBe('actions.consequence.VatReturn')
  expect(wording('consequence', 'Later' as 'VatReturn')).toBe('actions.consequence.default')
})
