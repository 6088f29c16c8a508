import { expect, it } from 'vitest'
import { rowKey } from './rowKey'

const pressed = (key: string, held = {}) => ({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held })

it.each([['j', 'next'], ['ArrowDown', 'next'], ['k', 'previous'], ['ArrowUp', 'previous'], ['x', 'toggle'], ['Enter', undefined], ['constructor', undefined]])('%s means %s', (key, move) => {
  expect(rowKey(pressed(key), false)).toBe(move)
})

it('leaves the space bar to what it presses by itself', () => {
  expect(rowKey(pressed(' '), true)).toBe('toggle')
  expect(rowKey(pressed(' '), false)).toBeUndefined()
})

it('leaves alone what is held together with another key', () => {
  for (const held of [{ altKey: true }, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }]) expect(rowKey(pressed('j', held), true)).toBeUndefined()
})
