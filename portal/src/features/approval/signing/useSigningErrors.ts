import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem, hasStatus } from '../../../api/problem'
import type { FieldError } from '../../../ui/ErrorSummary'
import { useLanguage } from '../../../locales/i18n'
import { useErrorText } from '../../../ui/useErrorText'
import { waitText } from '../../../ui/waitText'
import { heldText } from './heldText'

const atCode = { 'code-invalid': 'problems.codeInvalid', 'code-expired': 'problems.codeExpired' } as const
const general = { 'locked-out': 'problems.lockedOut', 'passkey-invalid': 'sign.passkeyInvalid', 'draft-replaced': 'sign.draftReplaced', replaced: 'actions.replaced' } as const

/** What stands in the way of signing, in words. */
export function useSigningErrors() {
  const { t } = useTranslation()
  const unexpected = useErrorText()
  const language = useLanguage()
  const [errors, setErrors] = useState<FieldError[]>([])

  const explain = (error: unknown): FieldError => {
    if (!(error instanceof ApiProblem)) return { message: isBrowsers(error) ? t('problems.passkeyCancelled') : unexpected(error) }
    const { code } = error
    if (code === 'code-sent-recently' || code === 'too-many-attempts') return { message: waitText(error, t) }
    const held = heldText(error, t, language)
    if (held) return { message: held }
    if (code in atCode) return { field: 'code', message: t(atCode[code as keyof typeof atCode]) }
    if (code in general) return { message: t(general[code as keyof typeof general]) }
    return { message: hasStatus(error, 409) ? error.message : unexpected(error) }
  }
  return {
    errors,
    of: (field: string) => errors.find((error) => error.field === field)?.message,
    set: setErrors,
    failed: (error: unknown) => setErrors([explain(error)]),
  }
}

// The browser's own: nobody touched the key, or the person thought better of it.
const isBrowsers = (error: unknown) => error instanceof Error && !(error instanceof TypeError)
