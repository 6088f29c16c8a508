import { type FormEvent, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { CodeField } from '../../../ui/CodeField'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { useAccount } from '../getMe'
import styles from '../security/Security.module.css'
import { useFormErrors } from '../useFormErrors'
import { useConfirmMobile, useSendMobileCode } from './mobile'
import type { SentTo } from './RegisterMobile'

interface Props {
  sent: SentTo
  onDone: () => void
  onOther: () => void
}

export function ConfirmMobile({ sent, onDone, onOther }: Props) {
  const { t } = useTranslation()
  const me = useAccount()
  const confirm = useConfirmMobile()
  const again = useSendMobileCode()
  const [code, setCode] = useState('')
  const form = useFormErrors({ code: 'code' })
  const box = useRef<HTMLFormElement>(null)
  const mobile = sent.number ?? me.mobile ?? ''

  useLayoutEffect(() => box.current?.querySelector('input')?.focus(), [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (confirm.isPending || !form.check(!code.trim() && { field: 'code', message: t('signIn.needCode') })) return
    confirm.mutate(code.trim(), { onSuccess: onDone, onError: form.failed })
  }
  const sendAgain = () => {
    form.clear()
    again.mutate(sent, { onSuccess: () => announce(t('code.sent', { mobile })), onError: form.failed })
  }
  return (
    <>
      <p role="status">{t('code.sent', { mobile })}</p>
      <ErrorSummary errors={form.errors} />
      <form ref={box} onSubmit={submit} noValidate className="stack">
        <CodeField id="code" name="code" label={t('signIn.code')} error={form.of('code')} value={code} onChange={(event) => setCode(event.target.value)} />
        <Button type="submit" busy={confirm.isPending && t('mobile.confirming')}>{t('mobile.confirm')}</Button>
      </form>
      <div className={styles.buttons}>
        <Button look="quiet" onClick={sendAgain} busy={again.isPending && t('code.sending')}>{t('code.again')}</Button>
        <Button look="quiet" onClick={onOther}>{t('mobile.other')}</Button>
      </div>
    </>
  )
}
