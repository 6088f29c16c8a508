import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/Icon'
import { useCopy } from '../../../ui/useCopy'
import styles from './Copied.module.css'

interface Props {
  text: string
  /** What goes to the clipboard. */
  what: string
  label: string
}

/** A value that a bank asks for, and a button that copies it. */
export function Copied({ text, what, label }: Props) {
  const { t } = useTranslation()
  const [copied, copy] = useCopy(what, t('payment.copied', { label }))
  return (
    <span className={styles.value}>
      {text}
      <button type="button" className={`${styles.copy} no-print`} aria-label={t('payment.copy', { label })} onClick={() => void copy()}><Icon name={copied ? 'check' : 'copy'} size={18} /></button>
    </span>
  )
}
