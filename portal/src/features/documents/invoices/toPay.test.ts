import { expect, it } from 'vitest'
import { toPay } from './toPay'

const invoice = (amount: number, paid = false, state: 'available' | 'withdrawn' = 'available') => ({ state, invoice: { amount, dueDate: '2026-12-01', paid } })

it('adds up what is open, to the cent', () => {
  expect(toPay([invoice(0.1), invoice(0.2), invoice(1234.56, true), invoice(99, false, 'withdrawn'), { state: 'available' }])).toBe(0.3)
  expect(toPay([invoice(100), invoice(-25.5)])).toBe(74.5)
})
