import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Beside.module.css'

interface Props {
  /** What will happen, one sentence a step. */
  steps: string[]
  /** Whether the form stands on the page itself, in a card on it, or in the card before signing in. */
  look?: 'page' | 'card' | 'entry'
  children: ReactNode
}

/** A form, and at a desk beside it what happens once it is sent; on a phone under it, for one comes to fill it in. */
export function Beside({ steps, look = 'page', children }: Props) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className={`${styles.beside} ${styles[look]}`}>
      <div className={styles.form}>{children}</div>
      <section className={styles.steps} aria-labelledby={id}>
        <h2 id={id}>{t('steps.title')}</h2>
        <ol role="list">{steps.map((step) => <li key={step}>{step}</li>)}</ol>
      </section>
    </div>
  )
}
