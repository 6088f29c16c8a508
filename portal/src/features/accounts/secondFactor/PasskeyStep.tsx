import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { Field } from '../../../ui/Field'
import { deviceName } from '../passkeys/deviceName'
import { passkeyProblem } from '../passkeys/passkeyProblem'
import { useAddPasskey, usePasskeyOptions } from '../passkeys/passkeys'
import { useFormErrors } from '../useFormErrors'
import { StepHeading } from './StepHeading'
import type { Verified } from './VerifyStep'

interface Props {
  verified: Verified
  /** With the recovery codes, when these are the first. */
  onDone: (codes?: string[]) => void
  onBack: (() => void) | undefined
}

/** One touch; the name is filled in already. */
export function PasskeyStep({ verified, onDone, onBack }: Props) {
  const { t } = useTranslation()
  const renew = usePasskeyOptions()
  const add = useAddPasskey()
  const [options, setOptions] = useState(verified.options)
  const [name, setName] = useState(() => deviceName(navigator.userAgent))
  const form = useFormErrors({ name: 'passkey-name' })

  const make = async () => {
    try {
      const fresh = options ?? (await renew.mutateAsync(verified.password))
      // Each is good for one try.
      setOptions(undefined)
      const { recoveryCodes } = await add.mutateAsync({ ...fresh, name: name.trim() })
      onDone(recoveryCodes)
    } catch (error) {
      const key = passkeyProblem(error)
      if (key) form.say(t(key))
      else form.failed(error)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (add.isPending || !form.check(!name.trim() && { field: 'passkey-name', message: t('passkey.needName') })) return
    void make()
  }
  return (
    <>
      <StepHeading>{t('choose.passkey')}</StepHeading>
      <p>{t('passkey.intro')}</p>
      <ErrorSummary errors={form.errors} />
      <form onSubmit={submit} noValidate className="stack">
        <Field id="passkey-name" name="passkey-name" maxLength={60} autoComplete="off" label={t('passkey.name')} help={t('passkey.nameHelp')} error={form.of('passkey-name')} value={name} onChange={(event) => setName(event.target.value)} />
        <Button type="submit" busy={(add.isPending || renew.isPending) && t('passkey.waiting')}>{t('passkey.make')}</Button>
        {onBack && <Button look="quiet" onClick={onBack}>{t('choose.other')}</Button>}
      </form>
    </>
  )
}
