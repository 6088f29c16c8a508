import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { hasCode } from '../../../api/problem'
import { Button } from '../../../ui/Button'
import { ButtonLink } from '../../../ui/ButtonLink'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { Field } from '../../../ui/Field'
import { PasswordField } from '../../../ui/PasswordField'
import { useLinkToken } from '../../../ui/useLinkToken'
import { EntryCard } from '../../../ui/EntryCard'
import { Skeleton } from '../../../ui/Skeleton'
import { useFormErrors } from '../useFormErrors'
import { checkPassword } from './checkPassword'
import { usePasswordLink } from './passwordLink'
import { PasswordStrength } from './PasswordStrength'
import { useSetPassword } from './setPassword'

export default function SetPasswordPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const setPasswordCall = useSetPassword()
  const token = useLinkToken()
  const link = usePasswordLink(token)
  const owner = link?.owner
  const [password, setPassword] = useState('')
  const form = useFormErrors({ password: 'new-password' })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const message = checkPassword(password, t)
    if (!form.check(message !== undefined && { field: 'new-password', message }) || !token) return
    setPasswordCall.mutate({ token, password }, {
      onSuccess: () => navigate('/inloggen', { replace: true, state: { notice: 'passwordSet', userName: owner?.userName } }),
      onError: form.failed,
    })
  }

  if (!token || hasCode(link?.error, 'link-invalid') || hasCode(setPasswordCall.error, 'link-invalid')) {
    return (
      <EntryCard title={t('setPassword.invalidTitle')} key="invalid">
        <p role="alert">{t('setPassword.invalid')}</p>
        <ButtonLink to="/wachtwoord-opvragen">{t('signIn.request')}</ButtonLink>
      </EntryCard>
    )
  }
  // Without an answer the form is of use all the same: the portal looks again when it is sent.
  if (!link) return <EntryCard title={t('setPassword.title')}><div aria-busy="true"><Skeleton /><Skeleton width="long" /></div></EntryCard>
  return (
    <EntryCard title={t('setPassword.title')}>
      <ErrorSummary errors={form.errors} />
      {owner && <p>{t('setPassword.for', { name: owner.name })}</p>}
      <form onSubmit={submit} noValidate>
        {owner && <Field id="username" name="username" type="email" autoComplete="username" readOnly label={t('signIn.userName')} value={owner.userName} />}
        <PasswordField id="new-password" autoComplete="new-password" label={t('setPassword.password')} help={t('setPassword.help')} error={form.of('new-password')} value={password} onChange={(event) => setPassword(event.target.value)} />
        <PasswordStrength password={password} known={owner ? [owner.name, owner.userName] : []} />
        <Button type="submit" busy={setPasswordCall.isPending && t('setPassword.busy')}>{t('setPassword.submit')}</Button>
      </form>
    </EntryCard>
  )
}
