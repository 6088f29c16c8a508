import type { Decision } from '../../api/types'

export const longestComment = 4000

/** Rejecting always needs an explanation; approving only where the document asks for a comment. */
export function checkComment(decision: Decision, comment: string, commentRequired: boolean): 'needExplanation' | 'needComment' | 'tooLong' | undefined {
  const text = comment.trim()
  if (text.length > longestComment) return 'tooLong'
  if (text) return undefined
  if (decision === 'reject') return 'needExplanation'
  return commentRequired ? 'needComment' : undefined
}
