import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import styles from './Notice.module.css'

type Tone = 'good' | 'attention' | 'danger'
const icons: Record<Tone, IconName> = { good: 'check', attention: 'info', danger: 'alert' }

interface Props {
  tone: Tone
  title?: string | undefined
  children?: ReactNode
}

export function Notice({ tone, title, children }: Props) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`}>
      <Icon name={icons[tone]} />
      <div>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  )
}
