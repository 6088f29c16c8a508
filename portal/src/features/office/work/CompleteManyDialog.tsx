import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkItem } from '../../../api/types'
import { ChangeDialog } from '../shared/ChangeDialog'
import { useCompleteMany } from './changeWorkItem'
import styles from './Work.module.css'
import { wording } from './wording'

export interface CompletedMany {
  count: number
  skipped: { item: WorkItem; reason: SkipReason }[]
}

export type SkipReason = 'not-found' | 'filed-when' | 'decide-instead'

/** What completing several cannot do: it asks for more. The portal says the same. */
const skipOf = ({ kind }: WorkItem): SkipReason | undefined => (kind === 'file-return' ? 'filed-when' : kind === 'confirm-change' ? 'decide-instead' : undefined)

interface Props {
  items: WorkItem[]
  /** With what was done; the dialog is over then. */
  onDone: (done: CompletedMany) => void
  onClose: () => void
}

/** Which of the chosen ones are completed, and which not and why; then it is done. */
export function CompleteManyDialog({ items, onDone, onClose }: Props) {
  const { t } = useTranslation('office')
  const complete = useCompleteMany()
  const done = useRef<CompletedMany>(undefined)
  const able = items.filter((item) => !skipOf(item))
  const skipped = items.flatMap((item) => ({ item, reason: skipOf(item) })).filter((one): one is CompletedMany['skipped'][number] => one.reason !== undefined)
  const send = async () => {
    const answer = await complete.mutateAsync(able.map(({ id }) => id))
    const further = answer.skipped.flatMap(({ id, reason }) => able.filter((item) => item.id === id).map((item) => ({ item, reason: reason as SkipReason })))
    done.current = { count: answer.completed.length, skipped: [...skipped, ...further] }
  }
  return (
    <ChangeDialog
      title={t('work.manyTitle')}
      submit={t('work.complete')}
      busy={complete.isPending && t('work.confirming')}
      fields={['ids']}
      check={() => (able.length === 0 ? [{ field: '', message: t('work.manyNone') }] : [])}
      send={send}
      onDone={() => done.current && onDone(done.current)}
      onClose={onClose}
    >
      {() => (
        <>
          <p>{able.length > 0 ? t('work.many', { count: able.length }) : t('work.manyNone')}</p>
          {able.length > 0 && <ul className={styles.list}>{able.map((item) => <Line key={item.id} item={item} text={item.dossierName} />)}</ul>}
          {skipped.length > 0 && <SkippedList skipped={skipped} />}
        </>
      )}
    </ChangeDialog>
  )
}

/** What is not completed together with the rest, and why. */
export function SkippedList({ skipped }: { skipped: CompletedMany['skipped'] }) {
  const { t } = useTranslation('office')
  return (
    <>
      <p>{t('work.skipped', { count: skipped.length })}</p>
      <ul className={styles.list}>{skipped.map(({ item, reason }) => <Line key={item.id} item={item} text={t(`work.skip.${reason}`)} />)}</ul>
    </>
  )
}

function Line({ item, text }: { item: WorkItem; text: string }) {
  const { t } = useTranslation('office')
  return <li><strong>{t(wording('kind', item.kind))}: {item.subject}</strong><span className="muted">{text}</span></li>
}
