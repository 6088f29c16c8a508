import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/Icon'
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
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(what)
      setCopied(true)
    } catch {
      // Not allowed here: the text can be selected.
    }
  }
  return (
    <span className={styles.value}>
      {text}
      <button type="button" className={styles.copy} aria-label={t('payment.copy', { label })} onClick={() => void copy()}><Icon name={copied ? 'check' : 'copy'} size={18} /></button>
      <span role="status" className="sr-only">{copied && t('payment.copied', { label })}</span>
    </span>
  )
}
