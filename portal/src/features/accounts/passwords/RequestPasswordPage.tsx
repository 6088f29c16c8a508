import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { isOffline } from '../../../api/problem'
import { Beside } from '../../../ui/Beside'
import { Button } from '../../../ui/Button'
import { ButtonLink } from '../../../ui/ButtonLink'
import { ErrorSummary, type FieldError } from '../../../ui/ErrorSummary'
import { Field } from '../../../ui/Field'
import { EntryCard } from '../../../ui/EntryCard'
import styles from '../../../ui/EntryCard.module.css'
import { useRequestPassword } from './requestPassword'

export default function RequestPasswordPage() {
  const { t } = useTranslation()
  const request = useRequestPassword()
  const told = (useLocation().state as { userName?: string } | null)?.userName
  const [userName, setUserName] = useState(told ?? '')
  const [errors, setErrors] = useState<FieldError[]>([])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!userName.trim()) return setErrors([{ field: 'username', message: t('signIn.needUserName') }])
    setErrors([])
    request.mutate(userName.trim(), {
      onError: (error) => setErrors([{ message: isOffline(error) ? t('errors.offline') : t('errors.unexpected') }]),
    })
  }

  if (request.isSuccess) {
    return (
      <EntryCard title={t('requestPassword.sentTitle')} key="sent">
        <div role="status" className="stack">
          <p>{t('requestPassword.sent', { userName: userName.trim() })}</p>
          <p className="muted">{t('requestPassword.notReceived')}</p>
        </div>
        <ButtonLink to="/inloggen" look="secondary">{t('requestPassword.back')}</ButtonLink>
      </EntryCard>
    )
  }
  return (
    <Beside look="entry" steps={[t('requestPassword.steps.mail'), t('requestPassword.steps.choose'), t('requestPassword.steps.signIn')]}>
      <EntryCard title={t('requestPassword.title')}>
        <p>{t('requestPassword.intro')}</p>
        <ErrorSummary errors={errors} />
        <form onSubmit={submit} noValidate>
          <Field id="username" name="username" type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} label={t('signIn.userName')} help={t('signIn.userNameHelp')} error={errors.find((error) => error.field)?.message} value={userName} onChange={(event) => setUserName(event.target.value)} />
          <div className={styles.actions}>
            <Button type="submit" busy={request.isPending && t('requestPassword.busy')}>{t('requestPassword.submit')}</Button>
            <Link to="/inloggen" state={{ userName }}>{t('requestPassword.back')}</Link>
          </div>
        </form>
      </EntryCard>
    </Beside>
  )
}
