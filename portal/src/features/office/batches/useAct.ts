import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldError } from '../../../ui/ErrorSummary'
import { formErrors } from '../../../ui/formErrors'

/** Does something that has no form, and tells when it did not work. */
export function useAct() {
  const { t } = useTranslation('office')
  const [errors, setErrors] = useState<FieldError[]>([])
  const act = async (what: () => Promise<unknown>, onDone: () => void = () => undefined) => {
    setErrors([])
    try {
      await what()
      onDone()
    } catch (error) {
      setErrors(formErrors(error, [], { failed: t('form.failed'), offline: t('form.offline') }))
    }
  }
  return { errors, act }
}
