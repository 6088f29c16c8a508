import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../api/problem'
import type { FieldError } from '../../ui/ErrorSummary'
import { useErrorText } from '../../ui/useErrorText'
import { waitText } from '../../ui/waitText'

/** Ids of the fields, by what the API calls what stands in them. */
type Fields = Record<string, string>

const about = {
  'invalid-credentials': ['password', 'problems.invalidCredentials'],
  'password-incorrect': ['password', 'problems.passwordIncorrect'],
  'code-invalid': ['code', 'problems.codeInvalid'],
  'code-expired': ['code', 'problems.codeExpired'],
  'locked-out': [undefined, 'problems.lockedOut'],
  'passkey-invalid': [undefined, 'problems.passkeyInvalid'],
  'too-many-passkeys': [undefined, 'problems.tooManyPasskeys'],
  'no-second-factor': [undefined, 'problems.noSecondFactor'],
  'mobile-not-confirmed': [undefined, 'problems.mobileNotConfirmed'],
} as const

/** What a refused call means in words, at the field that it is about; nothing when there is nothing to say to the person. */
function explain(error: unknown, t: TFunction, fields: Fields): FieldError[] | undefined {
  if (!(error instanceof ApiProblem)) return undefined
  if (error.code === 'code-sent-recently' || error.code === 'too-many-attempts') return [{ message: waitText(error, t) }]
  const known = about[error.code as keyof typeof about] as (typeof about)[keyof typeof about] | undefined
  if (known) return [{ field: known[0] && fields[known[0]], message: t(known[1]) }]
  const perField = Object.entries(error.errors).flatMap(([name, texts]) => texts.map((message) => ({ field: fields[name], message })))
  return perField.length > 0 ? perField : undefined
}

/** What has to be put right in a form: found before sending it, or told by the portal afterwards. */
export function useFormErrors(fields: Fields = {}) {
  const { t } = useTranslation()
  const unexpected = useErrorText()
  const [errors, setErrors] = useState<FieldError[]>([])
  return {
    errors,
    of: (field: string) => errors.find((error) => error.field === field)?.message,
    /** Shows what is missing; true when nothing is. */
    check: (...found: (FieldError | false | undefined)[]) => {
      const missing = found.filter((error) => error !== undefined && error !== false)
      setErrors(missing)
      return missing.length === 0
    },
    failed: (error: unknown) => setErrors(explain(error, t, fields) ?? [{ message: unexpected(error) }]),
    say: (message: string) => setErrors([{ message }]),
    clear: () => setErrors([]),
  }
}
