import type { TFunction } from 'i18next'
import type { ApiProblem } from '../api/problem'

/** That something was asked for too often, and when it may be asked for again. */
export function waitText({ code, retryAfter = 60 }: ApiProblem, t: TFunction) {
  return t(code === 'code-sent-recently' ? 'problems.codeSentRecently' : 'problems.tooManyAttempts', { when: ahead(retryAfter, t) })
}

function ahead(seconds: number, t: TFunction) {
  if (seconds <= 90) return t('problems.seconds', { count: seconds })
  if (seconds <= 90 * 60) return t('problems.minutes', { count: Math.ceil(seconds / 60) })
  return t('problems.hours', { count: Math.ceil(seconds / 3600) })
}
