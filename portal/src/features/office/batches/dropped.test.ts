import { expect, test } from 'vitest'
import { forPeople, nextOf } from './dropped'

const file = (name: string, size = 1000) => ({ name, size }) as File

test('files go together in small numbers, and a ZIP file alone', () => {
  const files = Array.from({ length: 45 }, (_, at) => file(`${at}.pdf`))
  expect(nextOf(files)).toHaveLength(20)
  expect(nextOf([file('a.pdf'), file('b.zip'), file('c.pdf')]).map(({ name }) => name)).toEqual(['a.pdf'])
  expect(nextOf([file('b.ZIP'), file('c.pdf')]).map(({ name }) => name)).toEqual(['b.ZIP'])
  expect(nextOf([file('a.pdf', 20_000_000), file('b.pdf', 20_000_000)])).toHaveLength(1)
  expect(nextOf([file('groot.pdf', 90_000_000)])).toHaveLength(1)
  expect(nextOf([])).toEqual([])
})

test('what systems put beside files is left out', () => {
  expect(forPeople([file('.DS_Store'), file('Thumbs.db'), file('btw.pdf')]).map(({ name }) => name)).toEqual(['btw.pdf'])
})
