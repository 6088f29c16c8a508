import type { ActionItem } from '../../../api/types'

const noDeadline = '9999-12-31'

/** What is due first, then what waits longest. */
export const byUrgency = (tasks: ActionItem[]) =>
  [...tasks].sort((a, b) => (a.deadline ?? noDeadline).localeCompare(b.deadline ?? noDeadline) || a.sentAt.localeCompare(b.sentAt))

export const matching = (words: string) => {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return ({ subject, dossierName }: Pick<ActionItem, 'subject' | 'dossierName'>) => {
    const text = `${subject} ${dossierName}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  }
}
