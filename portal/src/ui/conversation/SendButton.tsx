import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../Button'
import { Progress } from '../Progress'
import styles from './Conversation.module.css'

interface Props {
  label: string
  /** How much has left; undefined while nothing is being sent. */
  part: number | undefined
  onStop: () => void
  children?: ReactNode
}

/** Sends a message; shows how far it is meanwhile, and stops it. */
export function SendButton({ label, part, onStop, children }: Props) {
  const { t } = useTranslation()
  return (
    <>
      {part !== undefined && <Progress part={part} />}
      <div className={styles.choices}>
        <Button type="submit" busy={part !== undefined && t('files.sending')}>{label}</Button>
        {part !== undefined && part < 1 ? <Button look="quiet" onClick={onStop}>{t('files.stop')}</Button> : children}
      </div>
    </>
  )
}
