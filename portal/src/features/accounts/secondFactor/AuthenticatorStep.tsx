import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasCode } from '../../../api/problem'
import { Button } from '../../../ui/Button'
import { CodeField } from '../../../ui/CodeField'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { LoadFailed } from '../../../ui/LoadFailed'
import { useFormErrors } from '../useFormErrors'
import { AuthenticatorKey, AuthenticatorKeySkeleton } from './AuthenticatorKey'
import { StepHeading } from './StepHeading'
import { useConfirmAuthenticator, useStartAuthenticator } from './secondFactor'
import type { Verified } from './VerifyStep'

interface Props {
  verified: Verified
  onDone: (codes?: string[]) => void
  onBack: (() => void) | undefined
}

/** The key into the app, a code of the app back. */
export function AuthenticatorStep({ verified, onDone, onBack }: Props) {
  const { t } = useTranslation()
  const { mutate: start, ...key } = useStartAuthenticator()
  const confirm = useConfirmAuthenticator()
  const [code, setCode] = useState('')
  const form = useFormErrors({ code: 'code' })

  useEffect(() => start(verified.password), [start, verified.password])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (confirm.isPending || !form.check(!code.trim() && { field: 'code', message: t('signIn.needCode') })) return
    confirm.mutate(code.trim(), {
      onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
      onError: (error) => {
        form.failed(error)
        if (hasCode(error, 'code-expired')) start(verified.password)
      },
    })
  }
  return (
    <>
      <StepHeading>{t('choose.app')}</StepHeading>
      {key.isError && <LoadFailed error={key.error} message={t('authenticator.failed')} retry={() => start(verified.password)} />}
      {key.data ? <AuthenticatorKey value={key.data} /> : !key.isError && <AuthenticatorKeySkeleton />}
      <ErrorSummary errors={form.errors} />
      <form onSubmit={submit} noValidate className="stack">
        <CodeField id="code" name="code" label={t('authenticator.code')} help={t('authenticator.codeHelp')} error={form.of('code')} value={code} onChange={(event) => setCode(event.target.value)} />
        <Button type="submit" busy={confirm.isPending && t('authenticator.confirming')}>{t('authenticator.confirm')}</Button>
        {onBack && <Button look="quiet" onClick={onBack}>{t('choose.other')}</Button>}
      </form>
    </>
  )
}
