import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Beside } from '../../../ui/Beside'
import { Icon } from '../../../ui/Icon'
import { usePageTitle } from '../../../ui/usePageTitle'
import styles from './Security.module.css'

interface Props {
  title: string
  /** Where one came from; Accountbeveiliging unless told otherwise. */
  back?: { to: string; label: string }
  /** What happens, where that is not told by the form itself. */
  steps?: string[]
  children: ReactNode
}

/** A page to do one thing on, with the way back above it. */
export function SecurityTask({ title, back, steps, children }: Props) {
  const { t } = useTranslation()
  usePageTitle(title)
  const { to, label } = back ?? { to: '/accountbeveiliging', label: t('security.title') }
  const sheet = <section className={styles.sheet}><h1 tabIndex={-1}>{title}</h1>{children}</section>
  return (
    <div className={`${styles.task} ${steps ? styles.wide : ''}`}>
      <Link to={to} className={styles.back}><Icon name="back" size={18} />{label}</Link>
      {steps ? <Beside look="card" steps={steps}>{sheet}</Beside> : sheet}
    </div>
  )
}
