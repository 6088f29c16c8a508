import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import type { useFormErrors } from '../useFormErrors'
import { passkeyProblem } from './passkeyProblem'
import { useSignInWithPasskey } from './signInWithPasskey'

interface Props {
  look?: 'primary' | 'secondary'
  /** Where a refusal is told. */
  form: ReturnType<typeof useFormErrors>
  onDone: () => void
}

/** One touch: the browser asks for the passkey. */
export function PasskeyButton({ look = 'primary', form, onDone }: Props) {
  const { t } = useTranslation()
  const passkey = useSignInWithPasskey()

  const ask = () => {
    form.clear()
    passkey.mutate({ autofill: false }, {
      onSuccess: onDone,
      onError: (error) => {
        const key = passkeyProblem(error)
        if (key) form.say(t(key))
        else form.failed(error)
      },
    })
  }
  return <Button look={look} onClick={ask} busy={passkey.isPending && t('passkey.waiting')}><Icon name="key" />{t('passkey.use')}</Button>
}
