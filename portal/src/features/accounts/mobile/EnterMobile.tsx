import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { Field } from '../../../ui/Field'
import { PasswordField, UserNameForManagers } from '../../../ui/PasswordField'
import { useAccount } from '../getMe'
import { useFormErrors } from '../useFormErrors'
import { useSendMobileCode } from './mobile'
import type { SentTo } from './RegisterMobile'

/** The number and the password. A number that the office noted down need not be typed again. */
export function EnterMobile({ onSent }: { onSent: (sent: SentTo) => void }) {
  const { t } = useTranslation()
  const me = useAccount()
  const send = useSendMobileCode()
  const noted = me.mobile && !me.mobileConfirmed ? me.mobile : undefined
  const [other, setOther] = useState(!noted)
  const [number, setNumber] = useState('')
  const [password, setPassword] = useState('')
  const form = useFormErrors({ number: 'mobile', password: 'mobile-password' })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (send.isPending) return
    const complete = form.check(
      other && !number.trim() && { field: 'mobile', message: t('mobile.need') },
      !password && { field: 'mobile-password', message: t('signIn.needPassword') },
    )
    if (!complete) return
    const request = { ...(other && { number: number.trim() }), password }
    send.mutate(request, { onSuccess: () => onSent(request), onError: form.failed })
  }
  return (
    <>
      <p>{t('mobile.intro')}</p>
      <ErrorSummary errors={form.errors} />
      <form onSubmit={submit} noValidate className="stack">
        {other ? (
          <Field id="mobile" name="mobile" type="tel" autoComplete="tel" label={t('mobile.title')} help={t('mobile.help')} error={form.of('mobile')} value={number} onChange={(event) => setNumber(event.target.value)} />
        ) : (
          <div>
            <p>{t('mobile.noted', { mobile: noted })}</p>
            <Button look="quiet" onClick={() => setOther(true)}>{t('mobile.other')}</Button>
          </div>
        )}
        <UserNameForManagers value={me.email} />
        <PasswordField id="mobile-password" autoComplete="current-password" label={t('password.yours')} help={t('mobile.passwordHelp')} error={form.of('mobile-password')} value={password} onChange={(event) => setPassword(event.target.value)} />
        <Button type="submit" busy={send.isPending && t('code.sending')}>{t('code.send')}</Button>
      </form>
    </>
  )
}
