import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { PasskeyButton } from '../passkeys/PasskeyButton'
import { useFormErrors } from '../useFormErrors'

export function PasskeyStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const form = useFormErrors()
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <p>{t('secondStep.passkey')}</p>
      <PasskeyButton form={form} onDone={onDone} />
    </>
  )
}
