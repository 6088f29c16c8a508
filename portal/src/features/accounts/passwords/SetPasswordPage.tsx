import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { hasCode } from '../../../api/problem'
import { Button } from '../../../ui/Button'
import { ButtonLink } from '../../../ui/ButtonLink'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { PasswordField } from '../../../ui/PasswordField'
import { useLinkToken } from '../../../ui/useLinkToken'
import { EntryCard } from '../../../ui/EntryCard'
import { useFormErrors } from '../useFormErrors'
import { checkPassword } from './checkPassword'
import { PasswordStrength } from './PasswordStrength'
import { useSetPassword } from './setPassword'

export default function SetPasswordPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const setPasswordCall = useSetPassword()
  const token = useLinkToken()
  const [password, setPassword] = useState('')
  const form = useFormErrors({ password: 'new-password' })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const message = checkPassword(password, t)
    if (!form.check(message !== undefined && { field: 'new-password', message }) || !token) return
    setPasswordCall.mutate({ token, password }, {
      onSuccess: () => navigate('/inloggen', { replace: true, state: { notice: 'passwordSet' } }),
      onError: form.failed,
    })
  }

  if (!token || hasCode(setPasswordCall.error, 'link-invalid')) {
    return (
      <EntryCard title={t('setPassword.invalidTitle')} key="invalid">
        <p role="alert">{t('setPassword.invalid')}</p>
        <ButtonLink to="/wachtwoord-opvragen">{t('signIn.request')}</ButtonLink>
      </EntryCard>
    )
  }
  return (
    <EntryCard title={t('setPassword.title')}>
      <ErrorSummary errors={form.errors} />
      <form onSubmit={submit} noValidate>
        <PasswordField id="new-password" autoComplete="new-password" label={t('setPassword.password')} help={t('setPassword.help')} error={form.of('new-password')} value={password} onChange={(event) => setPassword(event.target.value)} />
        <PasswordStrength password={password} known={[]} />
        <Button type="submit" busy={setPasswordCall.isPending && t('setPassword.busy')}>{t('setPassword.submit')}</Button>
      </form>
    </EntryCard>
  )
}
