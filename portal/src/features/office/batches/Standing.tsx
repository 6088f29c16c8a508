import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon, type IconName } from '../../../ui/Icon'
import type { BatchRow } from './batches'
import styles from './Batches.module.css'
import { grouped } from './grouped'
import { type Standing as How, standingOf } from './standing'

const marks: Record<How, IconName> = { failed: 'alert', wrong: 'alert', doubtful: 'info', ready: 'check', busy: 'clock', skipped: 'minus', placed: 'check' }

/** In words with a mark, with what is the matter and why it is proposed so. */
export function Standing({ row }: { row: BatchRow }) {
  const { t } = useTranslation('office')
  const how = standingOf(row)
  const told = how === 'placed' ? [] : row.problems
  return (
    <div>
      <span className={`${styles.how} ${styles[how]}`}><Icon name={marks[how]} size={16} />{t(`batches.how.${row.state === 'reading' ? 'reading' : how}`)}</span>
      {told.length > 0 && (
        <ul className={styles.problems}>
          {told.map(({ field, code, text, blocks, documentId }) => (
            <li key={field + code} className={blocks ? styles.blocks : undefined}>
              {blocks && code === 'required' ? t('batches.needs', { field: t(`batches.fields.${fieldOf(field)}`) }) : text}
              {documentId && <> <Link to={`/kantoor/documenten/${documentId}`}>{t('batches.seeThere')}</Link></>}
            </li>
          ))}
        </ul>
      )}
      {how === 'doubtful' && <Reasons reasons={row.reasons.filter(({ field }, _, all) => field === 'dossierId' || all.some((other) => other.field === field && other.code === 'contradiction'))} />}
    </div>
  )
}

const fields = ['dossierId', 'kind', 'period', 'subject', 'folder', 'files', 'amount', 'dueDate'] as const
const fieldOf = (field: string) => fields.find((known) => known === field) ?? 'other'

/** By what each was found. */
export function Reasons({ reasons }: { reasons: BatchRow['reasons'] }) {
  const { t } = useTranslation('office')
  if (reasons.length === 0) return null
  const byField = grouped(reasons, ({ field }) => field)
  return (
    <ul className={styles.reasons}>
      {[...byField].map(([field, own]) => <li key={field}>{t(`batches.fields.${fieldOf(field)}`)}: {own.map(({ code }) => t(`batches.reason.${code}` as 'batches.reason.instance')).join(', ')}</li>)}
    </ul>
  )
}
