import { useTranslation } from 'react-i18next'
import type { OfficeClient, Reminders } from '../../../api/types'
import { Dialog } from '../../../ui/Dialog'
import { LoadFailed } from '../../../ui/LoadFailed'
import { RemindDialog } from '../reminders/RemindDialog'
import { Waiting } from '../shared/ListFrame'
import { useOpenDocuments } from './openDocuments'

interface Props {
  client: OfficeClient
  onDone: (sent: Reminders) => void
  onClose: () => void
}

/** Reminds the people of a client of every document that waits for them. */
export function RemindClient({ client, onDone, onClose }: Props) {
  const { t } = useTranslation('office')
  const { data: documents, isError, error, refetch } = useOpenDocuments(client.id)
  const title = t('remind.client', { name: client.name })
  if (documents && documents.length > 0) return <RemindDialog title={title} documents={documents} onDone={onDone} onClose={onClose} />
  return (
    <Dialog title={title} onClose={onClose}>
      {documents ? <p>{t('remind.nobody')}</p> : isError ? <LoadFailed error={error} message={t('remind.failed')} retry={() => void refetch()} /> : <Waiting />}
    </Dialog>
  )
}
