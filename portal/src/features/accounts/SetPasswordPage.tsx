import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ApiProblem, hasCode, isOffline } from '../../api/problem'
import { Button } from '../../ui/Button'
import { ButtonLink } from '../../ui/ButtonLink'
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary'
import { Field } from '../../ui/Field'
import { EntryCard } from './EntryCard'
import { useSetPassword } from './setPassword'
import { tokenFromFragment } from './tokenFromFragment'

export default function SetPasswordPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const setPasswordCall = useSetPassword()
  const [token] = useState(() => tokenFromFragment(window.location.hash))
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [errors, setErrors] = useState<FieldError[]>([])

  // The token must not stay in the address bar, the history or a bookmark.
  useEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname), [])

  const check = (): string | undefined => {
    if (!password) return t('setPassword.need')
    if (password.length < 10) return t('setPassword.tooShort', { count: password.length })
    return password.length > 128 ? t('setPassword.tooLong') : undefined
  }

  const failed = (error: unknown) => {
    if (hasCode(error, 'link-invalid')) return
    const text = error instanceof ApiProblem ? error.errors.password?.[0] : undefined
    if (text) setErrors([{ field: 'new-password', message: text }])
    else setErrors([{ message: isOffline(error) ? t('errors.offline') : t('errors.unexpected') }])
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const message = check()
    setErrors(message ? [{ field: 'new-password', message }] : [])
    if (message || !token) return
    setPasswordCall.mutate({ token, password }, {
      onSuccess: () => navigate('/inloggen', { replace: true, state: { notice: 'passwordSet' } }),
      onError: failed,
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
      <ErrorSummary errors={errors} />
      <form onSubmit={submit} noValidate>
        <Field
          id="new-password"
          name="new-password"
          type={shown ? 'text' : 'password'}
          autoComplete="new-password"
          autoCapitalize="none"
          spellCheck={false}
          label={t('setPassword.password')}
          help={t('setPassword.help')}
          error={errors.find((error) => error.field)?.message}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <div><Button look="quiet" onClick={() => setShown(!shown)}>{shown ? t('setPassword.hide') : t('setPassword.show')}</Button></div>
        <Button type="submit" busy={setPasswordCall.isPending && t('setPassword.busy')}>{t('setPassword.submit')}</Button>
      </form>
    </EntryCard>
  )
}
