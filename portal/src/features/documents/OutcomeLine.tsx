import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../api/types'
import { useLanguage } from '../../locales/i18n'
import { outcomeText } from '../../ui/outcomeText'
import styles from './OutcomeLine.module.css'

/** The one line that matters of a return, before all else that is known of it. */
export function OutcomeLine({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation()
  const { what, by } = outcomeText(outcome, t, useLanguage())
  return <p className={styles.line} data-outcome={outcome.direction}><strong>{what}</strong>{by && <span> {by}</span>}</p>
}
