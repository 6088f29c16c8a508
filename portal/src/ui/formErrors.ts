import { ApiProblem, isOffline } from '../api/problem'
import type { FieldError } from './ErrorSummary'

interface Words {
  failed: string
  offline: string
}

/** What the portal said of each field, at that field; anything else is about the form as a whole. The ids of fields are the API's names. */
export function formErrors(error: unknown, fields: readonly string[], words: Words): FieldError[] {
  if (!(error instanceof ApiProblem)) return [{ message: isOffline(error) ? words.offline : words.failed }]
  const told = Object.entries(error.errors).flatMap(([field, messages]) => messages.map((message) => ({ field: fields.includes(field) ? field : undefined, message })))
  if (told.length > 0) return told
  return [{ message: error.status < 500 ? error.message : words.failed }]
}
