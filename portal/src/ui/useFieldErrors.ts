import { ApiProblem } from '../api/problem'
import type { FieldError } from './ErrorSummary'
import { useErrorText } from './useErrorText'

/** What the portal said of a form: at the field that it is about, or of the form as a whole. The ids of fields are the API's names. */
export function useFieldErrors(error: unknown, fields: readonly string[]): FieldError[] {
  const errorText = useErrorText()
  if (!error) return []
  const told = error instanceof ApiProblem ? Object.entries(error.errors).flatMap(([field, messages]) => messages.map((message) => ({ field: fields.includes(field) ? field : undefined, message }))) : []
  return told.length > 0 ? told : [{ message: errorText(error) }]
}
