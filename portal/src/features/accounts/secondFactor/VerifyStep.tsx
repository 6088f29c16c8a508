import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasCode } from '../../../api/problem'
import type { PasskeyOptions } from '../../../api/types'
import { Button } from '../../../ui/Button'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { PasswordField, UserNameForManagers } from '../../../ui/PasswordField'
import { useAccount } from '../getMe'
import { usePasskeyOptions } from '../passkeys/passkeys'
import { useFormErrors } from '../useFormErrors'
import { StepHeading } from './StepHeading'

export interface Verified {
  password: string
  /** None when the account has as many passkeys as it may have. */
  options?: PasskeyOptions
}

/** Verifiëren: the password, once more. */
export function VerifyStep({ onDone }: { onDone: (verified: Verified) => void }) {
  const { t } = useTranslation()
  const me = useAccount()
  const verify = usePasskeyOptions()
  const [password, setPassword] = useState('')
  const form = useFormErrors({ password: 'verify-password' })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (verify.isPending || !form.check(!password && { field: 'verify-password', message: t('signIn.needPassword') })) return
    verify.mutate(password, {
      onSuccess: (options) => onDone({ password, options }),
      onError: (error) => (hasCode(error, 'too-many-passkeys') ? onDone({ password }) : form.failed(error)),
    })
  }
  return (
    <>
      <StepHeading>{t('verify.title')}</StepHeading>
      <p>{t('verify.intro')}</p>
      <ErrorSummary errors={form.errors} />
      <form onSubmit={submit} noValidate className="stack">
        <UserNameForManagers value={me.email} />
        <PasswordField id="verify-password" autoComplete="current-password" label={t('password.yours')} error={form.of('verify-password')} value={password} onChange={(event) => setPassword(event.target.value)} />
        <Button type="submit" busy={verify.isPending && t('password.checking')}>{t('verify.submit')}</Button>
      </form>
    </>
  )
}
