import { expect, it } from 'vitest'
import type { ActionItem } from '../../../api/types'
import { byUrgency, matching } from './byUrgency'

const task = (id: string, sentAt: string, deadline?: string) => ({ id, sentAt, deadline, subject: `Btw ${id}`, dossierName: 'Bakkerij De Korenaar' }) as ActionItem

it('puts what is due first on top, then what waits longest, and what is never due last', () => {
  const tasks = [task('never', '2026-01-01T00:00:00Z'), task('later', '2026-01-03T00:00:00Z', '2026-05-01'), task('sooner', '2026-01-02T00:00:00Z', '2026-05-01'), task('first', '2026-02-01T00:00:00Z', '2026-04-30')]
  expect(byUrgency(tasks).map(({ id }) => id)).toEqual(['first', 'sooner', 'later', 'never'])
})

it('finds by parts of words of subject and dossier together', () => {
  expect(matching('koren BTW')(task('Q1', ''))).toBe(true)
  expect(matching('koren ib')(task('Q1', ''))).toBe(false)
  expect(matching(' ')(task('Q1', ''))).toBe(true)
})
