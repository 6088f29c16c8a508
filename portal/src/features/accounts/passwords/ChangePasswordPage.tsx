import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Button } from '../../../ui/Button'
import { ButtonLink } from '../../../ui/ButtonLink'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { PasswordField, UserNameForManagers } from '../../../ui/PasswordField'
import { useAccount } from '../getMe'
import { SecurityTask } from '../security/SecurityTask'
import { useFormErrors } from '../useFormErrors'
import { checkPassword } from './checkPassword'
import { useChangePassword } from './changePassword'
import { PasswordStrength } from './PasswordStrength'

export default function ChangePasswordPage() {
  const { t } = useTranslation()
  const me = useAccount()
  const navigate = useNavigate()
  const change = useChangePassword()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const form = useFormErrors({ password: 'current-password', currentPassword: 'current-password', newPassword: 'new-password' })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (change.isPending) return
    const message = checkPassword(next, t)
    const complete = form.check(
      !current && { field: 'current-password', message: t('changePassword.needCurrent') },
      message !== undefined && { field: 'new-password', message },
    )
    if (!complete) return
    change.mutate({ currentPassword: current, newPassword: next }, {
      onSuccess: () => navigate('/accountbeveiliging', { replace: true, state: { notice: 'passwordChanged' } }),
      onError: form.failed,
    })
  }
  return (
    <SecurityTask title={t('changePassword.title')} steps={[t('changePassword.steps.atOnce'), t('changePassword.steps.devices'), t('changePassword.steps.mail')]}>
      <p>{t('changePassword.intro')}</p>
      <ErrorSummary errors={form.errors} />
      <form onSubmit={submit} noValidate className="stack">
        <UserNameForManagers value={me.email} />
        <PasswordField id="current-password" autoComplete="current-password" label={t('changePassword.current')} error={form.of('current-password')} value={current} onChange={(event) => setCurrent(event.target.value)} />
        <PasswordField id="new-password" autoComplete="new-password" label={t('setPassword.password')} help={t('setPassword.help')} error={form.of('new-password')} value={next} onChange={(event) => setNext(event.target.value)} />
        <PasswordStrength password={next} known={[me.name, me.email]} />
        <Button type="submit" busy={change.isPending && t('changePassword.busy')}>{t('changePassword.submit')}</Button>
        <ButtonLink to="/accountbeveiliging" look="quiet">{t('security.cancel')}</ButtonLink>
      </form>
    </SecurityTask>
  )
}
