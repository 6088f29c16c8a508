import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import type { UseMutationResult } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasCode } from '../../../api/problem'
import type { SigningFactor } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { Choice } from '../../../ui/Choices'
import { CodeField } from '../../../ui/CodeField'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import styles from '../Approval.module.css'
import { useSigningErrors } from './useSigningErrors'

interface Props {
  /** To be shown word for word. */
  consents: readonly string[]
  factors: readonly SigningFactor[]
  mobile: string
  send: UseMutationResult<unknown, Error, void>
  sign: UseMutationResult<unknown, Error, { factor: SigningFactor; code?: string }>
  onBack: () => void
}

/** The text, the tick, and the best way to confirm that the person has; the others are one click away. */
export function SignForm({ consents, factors, mobile, send, sign, onBack }: Props) {
  const { t } = useTranslation()
  const possible = factors.filter((factor) => factor !== 'passkey' || browserSupportsWebAuthn())
  const [factor, setFactor] = useState<SigningFactor>(possible[0] ?? 'sms')
  const [agreed, setAgreed] = useState(false)
  const [sent, setSent] = useState(false)
  const [code, setCode] = useState('')
  const errors = useSigningErrors()
  const typesCode = factor === 'authenticator' || (factor === 'sms' && sent)

  const missing = () => [
    ...(agreed ? [] : [{ field: 'consent', message: t('sign.needConsent') }]),
    ...(!typesCode || code.trim() ? [] : [{ field: 'code', message: t('sign.needCode') }]),
  ]
  const ask = () => {
    if (!agreed) return errors.set([{ field: 'consent', message: t('sign.needConsent') }])
    errors.set([])
    send.mutate(undefined, {
      onSuccess: () => {
        setSent(true)
        announce(t('code.sent', { mobile }))
      },
      onError: (error) => {
        errors.failed(error)
        // The code of a moment ago still works.
        if (hasCode(error, 'code-sent-recently')) setSent(true)
      },
    })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (sign.isPending || send.isPending) return
    if (factor === 'sms' && !sent) return ask()
    const found = missing()
    errors.set(found)
    if (found.length > 0) return
    sign.mutate({ factor, code: code.trim() }, { onSuccess: () => announce(t('sign.done')), onError: errors.failed })
  }
  const choose = (other: SigningFactor) => {
    errors.set([])
    setCode('')
    setFactor(other)
  }
  const label = factor === 'sms' && !sent ? t('code.send') : t(factor === 'passkey' ? 'sign.withPasskey' : 'sign.sign')
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <ErrorSummary errors={errors.errors} />
      {consents.map((consent) => <blockquote key={consent} className={styles.consent}>{consent}</blockquote>)}
      <Choice id="consent" type="checkbox" label={t(consents.length > 1 ? 'sign.agreeAll' : 'sign.agree')} checked={agreed} aria-invalid={errors.of('consent') ? true : undefined} onChange={(event) => {
        setAgreed(event.target.checked)
        errors.set([])
      }} />
      {factor === 'sms' && <p>{t(sent ? 'code.sent' : 'sign.bySms', { mobile })}</p>}
      {factor === 'authenticator' && <p>{t('secondStep.authenticator')}</p>}
      {typesCode && <CodeField id="code" name="code" label={t('sign.code')} error={errors.of('code')} value={code} onChange={(event) => setCode(event.target.value)} />}
      <div className={styles.confirm}>
        <Button type="submit" busy={(sign.isPending && t('sign.signing')) || (send.isPending && t('code.sending'))}>{label}</Button>
        <Button look="secondary" onClick={onBack}>{t('actions.back')}</Button>
      </div>
      {factor === 'sms' && sent && <div><Button look="quiet" onClick={ask} busy={send.isPending && t('code.sending')}>{t('code.again')}</Button></div>}
      {possible.filter((other) => other !== factor).map((other) => <div key={other}><Button look="quiet" onClick={() => choose(other)}>{t(`sign.other.${other}`)}</Button></div>)}
    </form>
  )
}
