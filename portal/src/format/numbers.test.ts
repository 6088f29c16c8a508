import { expect, it } from 'vitest'
import { fileSize, money } from './numbers'
import { parsePeriod } from './period'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

it('writes amounts as € 1.234,56', () => expect(plain(money(1234.56, 'nl'))).toBe('€ 1.234,56'))

it.each([[1, '1 kB'], [84_000, '84 kB'], [999_600, '1 MB'], [1_234_567, '1,2 MB']])('writes %i bytes as %s', (bytes, text) => {
  expect(fileSize(bytes, 'nl')).toBe(text)
})

it('reads the periods of a return', () => {
  expect(parsePeriod('2020', 'nl')).toEqual({ kind: 'year', year: '2020' })
  expect(parsePeriod('2020-Q1', 'nl')).toEqual({ kind: 'quarter', year: '2020', quarter: 1 })
  expect(parsePeriod('2020-03', 'nl')).toEqual({ kind: 'month', year: '2020', month: 'maart' })
  expect(parsePeriod('2025-07/2026-06', 'nl')).toEqual({ kind: 'bookYear', first: '2025', last: '2026' })
  expect(parsePeriod('2025-01/2026-06', 'en')).toEqual({ kind: 'months', first: 'January 2025', last: 'June 2026' })
  expect(parsePeriod('2020-13', 'nl')).toBeUndefined()
  expect(parsePeriod('boekjaar', 'nl')).toBeUndefined()
})
