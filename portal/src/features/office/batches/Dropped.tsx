import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import styles from './Batches.module.css'
import type { Refused } from './useDropping'

interface Props {
  waiting: File[]
  total: number
  refused: Refused[]
  stopped: string | undefined
  again: () => void
}

/** How far the files are, and what became of those that are not in the table. */
export function Dropped({ waiting, total, refused, stopped, again }: Props) {
  const { t } = useTranslation('office')
  const done = total - waiting.length
  return (
    <>
      {waiting.length > 0 && !stopped && (
        <div className={styles.going}>
          <progress aria-label={t('batches.sending')} max={total} value={done || undefined} />
          <span className="figures">{t('batches.sent', { done, total })}</span>
          <span className="muted small">{t('batches.stay')}</span>
        </div>
      )}
      {stopped && (
        <Notice tone="attention" title={t('batches.stopped', { count: waiting.length })}>
          <p>{stopped}</p>
          <div className={styles.again}><Button look="secondary" onClick={again}>{t('batches.goOn')}</Button></div>
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="danger" title={t('batches.refused', { count: refused.flatMap(({ names }) => names).length })}>
          <ul className={styles.refused}>{refused.map(({ names, message }) => <li key={names.join()}>{names.join(', ')}: {message}</li>)}</ul>
        </Notice>
      )}
    </>
  )
}
