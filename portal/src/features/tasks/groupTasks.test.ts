import { expect, it } from 'vitest'
import type { ActionItem } from '../../api/types'
import { groupTasks } from './groupTasks'

const task = (id: string, deadline?: string) => ({ id, ...(deadline && { deadline }) }) as ActionItem

it('puts late tasks first and those without a date last', () => {
  const groups = groupTasks([task('none'), task('soon', '2026-12-01'), task('later', '2026-12-02'), task('late', '2026-11-23'), task('today', '2026-11-24')], new Date('2026-11-24T12:00:00Z'))
  expect(groups.map(({ urgency, tasks }) => [urgency, tasks.map(({ id }) => id)])).toEqual([['late', ['late']], ['soon', ['soon', 'today']], ['later', ['none', 'later']]])
})

it('has no empty groups', () => expect(groupTasks([], new Date())).toEqual([]))

it('is not late with what was over before it was asked', () => {
  const asked = { id: 'a', deadline: '2026-01-31', sentAt: '2026-03-01T09:00:00Z' } as ActionItem
  expect(groupTasks([asked], new Date('2026-03-10T09:00:00Z'))).toEqual([{ urgency: 'soon', tasks: [asked] }])
})
