import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaitingChange } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { ErrorSummary, type FieldError } from '../../../ui/ErrorSummary'
import { Notice } from '../../../ui/Notice'
import styles from '../office.module.css'
import { formErrors } from '../../../ui/formErrors'
import { useEndChange } from './changes'

/** Confirms or declines; who may not confirm reads why, and can still take it back or decline it. */
export function Judge({ change }: { change: WaitingChange }) {
  const { t } = useTranslation('office')
  const end = useEndChange(change.id)
  const [errors, setErrors] = useState<FieldError[]>([])
  const run = async (how: 'confirm' | 'decline') => {
    setErrors([])
    try {
      await end.mutateAsync(how)
      announce(t(how === 'confirm' ? 'change.confirmed' : 'change.declined'))
    } catch (error) {
      setErrors(formErrors(error, [], { failed: t('form.failed'), offline: t('form.offline') }))
    }
  }
  const busy = (how: 'confirm' | 'decline') => end.isPending && end.variables === how && t('share.busy')
  const { refusal } = change
  return (
    <section className={styles.section} aria-labelledby="judge">
      <h2 id="judge">{t('change.judgeTitle')}</h2>
      <ErrorSummary errors={errors} />
      {refusal ? <Notice tone="attention">{t(`change.refusal.${refusal}`)}</Notice> : <p>{t('change.check')}</p>}
      <div className={styles.actions}>
        {!refusal && <Button busy={busy('confirm')} onClick={() => void run('confirm')}>{t('change.confirm')}</Button>}
        <Button look="secondary" busy={busy('decline')} onClick={() => void run('decline')}>{t(refusal === 'needs-colleague' ? 'change.takeBack' : 'change.decline')}</Button>
      </div>
    </section>
  )
}
