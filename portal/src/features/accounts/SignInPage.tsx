import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router'
import { ApiProblem, hasCode, isOffline } from '../../api/problem'
import { Button } from '../../ui/Button'
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { EntryCard } from './EntryCard'
import styles from './EntryCard.module.css'
import { safePath } from './redirect'
import { useSignIn } from './signIn'

const notices = { expired: 'signIn.expired', passwordSet: 'signIn.passwordSet', signedOut: 'signIn.signedOut' } as const
export type SignInNotice = keyof typeof notices

export default function SignInPage() {
  const { t } = useTranslation()
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const location = useLocation()
  const signIn = useSignIn()
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [needsCode, setNeedsCode] = useState(false)
  const [errors, setErrors] = useState<FieldError[]>([])
  const codeField = useRef<HTMLDivElement>(null)
  const notice = (location.state as { notice?: SignInNotice } | null)?.notice

  useEffect(() => {
    if (needsCode) codeField.current?.querySelector('input')?.focus()
  }, [needsCode])

  const explain = (error: unknown): FieldError[] => {
    if (hasCode(error, 'second-factor-required')) {
      if (!needsCode) return []
      return [{ field: 'code', message: t('signIn.invalidCode') }]
    }
    if (hasCode(error, 'invalid-code')) return [{ field: 'code', message: t('signIn.invalidCode') }]
    if (hasCode(error, 'invalid-credentials')) return [{ field: 'password', message: t('signIn.invalidCredentials') }]
    if (hasCode(error, 'locked-out')) return [{ message: t('signIn.lockedOut') }]
    if (error instanceof ApiProblem) return [{ message: error.traceId ? `${t('errors.unexpected')} ${t('errors.reference', { reference: error.traceId })}` : t('errors.unexpected') }]
    return [{ message: isOffline(error) ? t('errors.offline') : t('errors.unexpected') }]
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (signIn.isPending) return
    const missing: FieldError[] = []
    if (!userName.trim()) missing.push({ field: 'username', message: t('signIn.needUserName') })
    if (!password) missing.push({ field: 'password', message: t('signIn.needPassword') })
    if (needsCode && !code.trim()) missing.push({ field: 'code', message: t('signIn.needCode') })
    setErrors(missing)
    if (missing.length > 0) return
    try {
      await signIn.mutateAsync({ userName: userName.trim(), password, ...(needsCode && { code: code.replace(/\s/g, '') }) })
      navigate(safePath(query.get('naar')), { replace: true })
    } catch (error) {
      setErrors(explain(error))
      if (hasCode(error, 'second-factor-required')) setNeedsCode(true)
    }
  }

  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <EntryCard title={t('signIn.title')}>
      {notice && errors.length === 0 && <div role="status"><Notice tone={notice === 'expired' ? 'attention' : 'good'}>{t(notices[notice])}</Notice></div>}
      <ErrorSummary errors={errors} />
      <form onSubmit={submit} noValidate>
        <Field id="username" name="username" type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} label={t('signIn.userName')} help={t('signIn.userNameHelp')} error={errorOf('username')} value={userName} onChange={(event) => setUserName(event.target.value)} />
        <Field id="password" name="password" type="password" autoComplete="current-password" label={t('signIn.password')} error={errorOf('password')} value={password} onChange={(event) => setPassword(event.target.value)} />
        {needsCode && (
          <div ref={codeField} className="stack">
            <p role="status">{t('signIn.codeIntro')}</p>
            <Field id="code" name="code" inputMode="numeric" autoComplete="one-time-code" label={t('signIn.code')} help={t('signIn.codeHelp')} error={errorOf('code')} value={code} onChange={(event) => setCode(event.target.value)} />
          </div>
        )}
        <div className={styles.actions}>
          <Button type="submit" busy={signIn.isPending && t('signIn.busy')}>{t('signIn.submit')}</Button>
          <Link to="/wachtwoord-opvragen">{t('signIn.request')}</Link>
        </div>
      </form>
    </EntryCard>
  )
}
