import { useTranslation } from 'react-i18next'
import styles from './SecondFactor.module.css'

/** How far one is, in words and at a glance. */
export function Steps({ step, of }: { step: number; of: number }) {
  const { t } = useTranslation()
  return (
    <div className={`${styles.steps} no-print`}>
      <p className="muted small">{t('secondFactor.step', { step, of })}</p>
      <span aria-hidden="true">{Array.from({ length: of }, (_, index) => <i key={index} data-done={index < step || undefined} />)}</span>
    </div>
  )
}
