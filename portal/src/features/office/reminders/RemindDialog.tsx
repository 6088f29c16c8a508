import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reminders } from '../../../api/types'
import { LoadFailed } from '../../../ui/LoadFailed'
import { ChangeDialog } from '../shared/ChangeDialog'
import { Waiting } from '../shared/ListFrame'
import styles from './Reminders.module.css'
import { useRemind, useReminderPreview } from './remind'

export interface Remindable {
  id: string
  subject: string
  dossierName: string
}

interface Props {
  documents: readonly Remindable[]
  /** What is to be done; by the documents when left out. */
  title?: string
  /** After they were sent, with what was; the dialog is over then. */
  onDone: (sent: Reminders) => void
  onClose: () => void
}

/** Who would get a mail about what, and of what nobody is reminded and why; then it is sent. */
export function RemindDialog({ documents, title, onDone, onClose }: Props) {
  const { t } = useTranslation('office')
  const ids = documents.map(({ id }) => id)
  const { data: preview, isError, error, refetch } = useReminderPreview(ids)
  const remind = useRemind()
  const sent = useRef<Reminders>(undefined)
  return (
    <ChangeDialog
      title={title ?? (documents.length === 1 ? t('remind.one', { subject: documents[0]?.subject }) : t('remind.title'))}
      submit={t('remind.send')}
      busy={(remind.isPending && t('remind.sending')) || (!preview && !isError && t('remind.looking'))}
      fields={['documentIds']}
      check={() => (preview?.sent === 0 ? [{ field: '', message: t('remind.nobody') }] : [])}
      send={async () => void (sent.current = await remind.mutateAsync(ids))}
      onDone={() => sent.current && onDone(sent.current)}
      onClose={onClose}
    >
      {() => (
        <>
          {!preview && (isError ? <LoadFailed error={error} message={t('remind.failed')} retry={() => void refetch()} /> : <Waiting />)}
          {preview && <Preview preview={preview} documents={documents} />}
        </>
      )}
    </ChangeDialog>
  )
}

function Preview({ preview: { recipients, skipped }, documents }: { preview: Reminders; documents: readonly Remindable[] }) {
  const { t } = useTranslation('office')
  const subjectOf = (id: string) => documents.find((document) => document.id === id)
  return (
    <>
      <p>{recipients.length > 0 ? t('remind.mails', { count: recipients.length }) : t('remind.nobody')}</p>
      {recipients.length > 0 && (
        <ul className={styles.list}>
          {recipients.map(({ personId, name, documentIds }) => (
            <li key={personId}><strong>{name}</strong><span className="muted">{documentIds.map((id) => subjectOf(id)?.subject).join(', ')}</span></li>
          ))}
        </ul>
      )}
      {skipped.length > 0 && recipients.length > 0 && <p>{t('remind.skipped', { count: skipped.length })}</p>}
      {skipped.length > 0 && (
        <ul className={styles.list}>
          {skipped.map(({ documentId, reason }) => (
            <li key={documentId}><strong>{subjectOf(documentId)?.subject}</strong><span className="muted">{subjectOf(documentId)?.dossierName}: {t(`remind.reason.${reason}`)}</span></li>
          ))}
        </ul>
      )}
    </>
  )
}
