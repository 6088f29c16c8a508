import { expect, it } from 'vitest'
import type { Document } from '../../../api/types'
import { groupByYear } from './groupByYear'

const document = (id: string, sentAt: string, period?: string) => ({ id, sentAt, ...(period && { period }) }) as Document

it('groups returns by the year they are about, newest year first', () => {
  const years = groupByYear([
    document('a', '2026-02-01T10:00:00Z', '2025-Q4'),
    document('b', '2026-01-20T10:00:00Z', '2024'),
    document('c', '2025-11-01T10:00:00Z', '2025-Q3'),
    document('d', '2024-05-01T10:00:00Z'),
    document('e', '2026-05-01T10:00:00Z', 'boekjaar'),
  ])
  expect(years.map(({ year, documents }) => [year, documents.map(({ id }) => id)])).toEqual([['2026', ['e']], ['2025', ['a', 'c']], ['2024', ['b', 'd']]])
})
