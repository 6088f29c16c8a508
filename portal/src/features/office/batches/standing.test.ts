import { expect, test } from 'vitest'
import type { BatchRow } from './batches'
import { inOrder, standingOf } from './standing'

const row = (id: string, parts: Partial<BatchRow> = {}): BatchRow =>
  ({ id, state: 'open', files: [], confidence: 1, confirmed: false, ready: true, reasons: [], problems: [], ...parts })

test('what stands in the way comes before what is doubtful, and that before what is ready', () => {
  const rows = [
    row('c'), row('b', { ready: false, confidence: 0.4 }), row('a', { state: 'placed' }),
    row('d', { ready: false, problems: [{ field: 'kind', code: 'required', text: 'Vul dit in.', blocks: true }] }),
  ]
  expect(rows.map(standingOf)).toEqual(['ready', 'doubtful', 'placed', 'wrong'])
  expect(inOrder(rows, [])).toEqual(['d', 'b', 'c', 'a'])
})

test('a row that is put right stays where it was, until another comes', () => {
  const [first, second] = [row('a', { ready: false }), row('b')]
  const order = inOrder([first, second], [])
  const right = [row('a'), row('b', { state: 'failed' })]
  expect(inOrder(right, order)).toEqual(['a', 'b'])
  expect(inOrder([...right, row('c')], order)).toEqual(['b', 'a', 'c'])
})
