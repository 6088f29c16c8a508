import { expect, test } from 'vitest'
import type { BatchRow } from './batches'
import { isNoAmount, rowFields, saidOf } from './rowFields'

const row: BatchRow = { id: 'a', state: 'open', files: ['btw.pdf'], confidence: 1, confirmed: false, ready: true, reasons: [], problems: [], period: '2026-Q4', explanation: 'Bijgaand.' }

test('only what staff changed is said', () => {
  expect(saidOf(rowFields(row), row)).toEqual({})
  expect(saidOf({ ...rowFields(row), explanation: ' Anders. ', period: '' }, row)).toEqual({ explanation: 'Anders.', period: '' })
  expect(saidOf({ ...rowFields(row), amount: '1.250,50' }, row)).toEqual({ amount: 1250.5 })
})

test.each([['12,50', 12.5], ['€ 1.200,00', 1200], ['1200.5', 1200.5], ['-12', -12], ['twaalf', undefined], ['', undefined]])('%s is %s euros', (amount, euros) => {
  expect(saidOf({ ...rowFields(row), amount }, row).amount).toBe(euros)
  expect(isNoAmount(amount)).toBe(amount === 'twaalf')
})
