import { expect, it } from 'vitest'
import { strengthOf } from './strength'

it('tells what is guessed at once from what is not', () => {
  expect(strengthOf('1234567890', [])).toBeLessThan(2)
  expect(strengthOf('groene fiets op dinsdag', [])).toBe(4)
})

it('takes a name that others know for what it is', () => {
  expect(strengthOf('Kwintessens 2026', [])).toBeGreaterThan(strengthOf('Kwintessens 2026', ['Jan Kwintessens']))
})
