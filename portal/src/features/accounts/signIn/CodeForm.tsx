import { type FormEvent, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasCode } from '../../../api/problem'
import { Button } from '../../../ui/Button'
import { CodeField } from '../../../ui/CodeField'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { Field } from '../../../ui/Field'
import { useFormErrors } from '../useFormErrors'
import { type Credentials, useSignIn } from './signIn'

interface Props {
  credentials: Credentials
  /** One of those that were kept for when app and phone are not at hand. */
  recovery?: boolean
  onDone: () => void
  onBack: () => void
}

/** Signs in with name, password and a code. */
export function CodeForm({ credentials, recovery = false, onDone, onBack }: Props) {
  const { t } = useTranslation()
  const signIn = useSignIn()
  const [code, setCode] = useState('')
  const form = useFormErrors({ code: 'code' })
  const box = useRef<HTMLFormElement>(null)

  useLayoutEffect(() => box.current?.querySelector('input')?.focus(), [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (signIn.isPending || !form.check(!code.trim() && { field: 'code', message: t('signIn.needCode') })) return
    signIn.mutate({ ...credentials, code: code.trim() }, {
      onSuccess: onDone,
      onError: (error) => (hasCode(error, 'invalid-credentials') ? onBack() : form.failed(error)),
    })
  }
  const field = { id: 'code', name: 'code', error: form.of('code'), value: code, onChange: (event: { target: { value: string } }) => setCode(event.target.value) }
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <form ref={box} onSubmit={submit} noValidate>
        {recovery ? <Field {...field} label={t('secondStep.recoveryCodeLabel')} autoComplete="off" autoCapitalize="none" spellCheck={false} /> : <CodeField {...field} label={t('signIn.code')} />}
        <Button type="submit" busy={signIn.isPending && t('signIn.busy')}>{t('signIn.submit')}</Button>
      </form>
    </>
  )
}
