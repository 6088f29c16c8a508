import { useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { minLength } from './checkPassword'
import styles from './PasswordStrength.module.css'

const words = ['strength.weak', 'strength.weak', 'strength.fair', 'strength.good', 'strength.strong'] as const

/** How hard the password is to guess, as a help: it forbids nothing. Its dictionary is fetched at the first letter. */
export function PasswordStrength({ password, known }: { password: string; known: string[] }) {
  const { t } = useTranslation()
  const typed = useDeferredValue(password)
  const [score, setScore] = useState<number>()
  const also = known.join('\n')

  useEffect(() => {
    let current = true
    const measure = async () => {
      const { strengthOf } = await import('./strength')
      if (current) setScore(strengthOf(typed, also.split('\n')))
    }
    // Without the dictionary (no connection) there is no help; the portal judges all the same.
    if (typed) measure().catch(() => undefined)
    return () => {
      current = false
    }
  }, [typed, also])

  const shown = typed.length < minLength ? undefined : score
  return (
    <div className={styles.strength} data-score={shown}>
      <span className={styles.bars} aria-hidden="true"><i /><i /><i /><i /></span>
      <p aria-live="polite" className="small muted">{shown === undefined ? t('strength.none') : t('strength.label', { strength: t(words[shown] ?? 'strength.weak') })}</p>
    </div>
  )
}
