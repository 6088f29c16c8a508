import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../api/problem'
import { fileSize } from '../../format/numbers'
import { useLanguage } from '../../locales/i18n'
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary'
import { PageHeader } from '../../ui/PageHeader'
import { useErrorText } from '../../ui/useErrorText'
import { usePageTitle } from '../../ui/usePageTitle'
import { FileDrop } from './FileDrop'
import { Finding } from './Finding'
import styles from './Verification.module.css'
import { maxBytes, useVerifyFile } from './verifyFile'

/** Where the code on an evidence page leads: anyone can have a file checked, without an account. */
export default function VerificationPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const errorText = useErrorText()
  const verify = useVerifyFile()
  const [name, setName] = useState('')
  const [errors, setErrors] = useState<FieldError[]>([])
  usePageTitle(t('verification.title'))

  const check = (file: File) => {
    setName(file.name)
    verify.reset()
    if (file.size > maxBytes) return setErrors([{ field: 'file', message: t('verification.tooLarge', { size: fileSize(file.size, language) }) }])
    setErrors([])
    verify.mutate(file, {
      onError: (error) => setErrors([{ message: error instanceof ApiProblem && error.status < 500 ? error.message : errorText(error) }]),
    })
  }
  return (
    <article className={styles.page}>
      <PageHeader title={t('verification.title')} />
      <p>{t('verification.intro', { firm: t('firm') })}</p>
      <ErrorSummary errors={errors} />
      <FileDrop busy={verify.isPending} again={verify.isSuccess} onFile={check} />
      {verify.isSuccess && <Finding verification={verify.data} name={name} />}
      <p className="muted small">{t('verification.privacy')}</p>
    </article>
  )
}
