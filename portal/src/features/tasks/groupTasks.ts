import type { ActionItem } from '../../api/types'
import { deadline } from '../../format/dates'

export type Urgency = 'late' | 'soon' | 'later'

export interface TaskGroup {
  urgency: Urgency
  tasks: ActionItem[]
}

const urgencies: readonly Urgency[] = ['late', 'soon', 'later']

function urgencyOf({ deadline: date, sentAt }: ActionItem, now: Date): Urgency {
  if (!date) return 'later'
  const { kind, days } = deadline(date, now, sentAt)
  if (kind === 'soon') return 'soon'
  if (kind === 'late') return 'late'
  return days <= 7 ? 'soon' : 'later'
}

/** Late first, then what is due within a week, then the rest; within a group in the order the portal gives. */
export const groupTasks = (tasks: ActionItem[], now: Date): TaskGroup[] =>
  urgencies.map((urgency) => ({ urgency, tasks: tasks.filter((task) => urgencyOf(task, now) === urgency) })).filter((group) => group.tasks.length > 0)
