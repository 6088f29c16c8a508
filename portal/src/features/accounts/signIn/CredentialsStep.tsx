import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { hasCode } from '../../../api/problem'
import { Button } from '../../../ui/Button'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { Field } from '../../../ui/Field'
import { Notice } from '../../../ui/Notice'
import { PasswordField } from '../../../ui/PasswordField'
import { EntryCard } from '../../../ui/EntryCard'
import styles from '../../../ui/EntryCard.module.css'
import { PasskeyButton } from '../passkeys/PasskeyButton'
import { usePasskeyAutofill } from '../passkeys/usePasskeyAutofill'
import { useFormErrors } from '../useFormErrors'
import type { SecondFactorAsked } from './SecondStep'
import { useSignIn } from './signIn'

const notices = { expired: 'signIn.expired', passwordSet: 'signIn.passwordSet', signedOut: 'signIn.signedOut' } as const
type SignInNotice = keyof typeof notices

interface Props {
  userName: string
  onUserName: (userName: string) => void
  onDone: () => void
  onAsked: (asked: SecondFactorAsked) => void
}

export function CredentialsStep({ userName, onUserName, onDone, onAsked }: Props) {
  const { t } = useTranslation()
  const location = useLocation()
  const signIn = useSignIn()
  const [password, setPassword] = useState('')
  const form = useFormErrors({ password: 'password' })
  const notice = (location.state as { notice?: SignInNotice } | null)?.notice
  usePasskeyAutofill(onDone, form.failed)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (signIn.isPending) return
    const complete = form.check(
      !userName.trim() && { field: 'username', message: t('signIn.needUserName') },
      !password && { field: 'password', message: t('signIn.needPassword') },
    )
    if (!complete) return
    const credentials = { userName: userName.trim(), password }
    signIn.mutate(credentials, {
      onSuccess: onDone,
      onError: (error) => (hasCode(error, 'second-factor-required') ? onAsked({ credentials, factors: error.factors, mobile: error.mobile }) : form.failed(error)),
    })
  }
  return (
    <EntryCard title={t('signIn.title')}>
      {notice && form.errors.length === 0 && <div role="status"><Notice tone={notice === 'expired' ? 'attention' : 'good'}>{t(notices[notice])}</Notice></div>}
      <ErrorSummary errors={form.errors} />
      <form onSubmit={submit} noValidate>
        <Field id="username" name="username" type="email" autoComplete="username webauthn" autoCapitalize="none" spellCheck={false} label={t('signIn.userName')} help={t('signIn.userNameHelp')} error={form.of('username')} value={userName} onChange={(event) => onUserName(event.target.value)} />
        <PasswordField id="password" autoComplete="current-password" label={t('signIn.password')} error={form.of('password')} value={password} onChange={(event) => setPassword(event.target.value)} />
        <div className={styles.actions}>
          <Button type="submit" busy={signIn.isPending && t('signIn.busy')}>{t('signIn.submit')}</Button>
          {browserSupportsWebAuthn() && <PasskeyButton look="secondary" form={form} onDone={onDone} />}
          <Link to="/wachtwoord-opvragen" state={{ userName }}>{t('signIn.request')}</Link>
        </div>
      </form>
    </EntryCard>
  )
}
