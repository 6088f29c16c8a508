import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasCode } from '../../../api/problem'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { useFormErrors } from '../useFormErrors'
import { CodeForm } from './CodeForm'
import type { SecondFactorAsked } from './SecondStep'
import { useSendSignInCode } from './sendSignInCode'

interface Props {
  asked: SecondFactorAsked
  onDone: () => void
  onBack: () => void
}

/** Asks for an SMS first: none is sent that nobody waits for. */
export function SmsStep({ asked, onDone, onBack }: Props) {
  const { t } = useTranslation()
  const send = useSendSignInCode()
  const form = useFormErrors()
  const [sent, setSent] = useState(false)
  const mobile = asked.mobile ?? ''

  const ask = () => {
    form.clear()
    send.mutate(asked.credentials, {
      onSuccess: () => {
        setSent(true)
        announce(t('code.sent', { mobile }))
      },
      onError: (error) => {
        form.failed(error)
        // The code of a moment ago still works.
        if (hasCode(error, 'code-sent-recently')) setSent(true)
      },
    })
  }
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <p>{t(sent ? 'code.sent' : 'secondStep.sms', { mobile })}</p>
      {sent && <CodeForm credentials={asked.credentials} onDone={onDone} onBack={onBack} />}
      <Button look={sent ? 'quiet' : 'primary'} onClick={ask} busy={send.isPending && t('code.sending')}>{t(sent ? 'code.again' : 'code.send')}</Button>
    </>
  )
}
