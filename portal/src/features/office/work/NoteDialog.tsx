import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkItem } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { TextField } from '../../../ui/Field'
import { ChangeDialog } from '../shared/ChangeDialog'
import { useNote } from './changeWorkItem'

/** What the office wants to remember of it. */
export function NoteDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useTranslation('office')
  const set = useNote(item.id)
  const [note, setNote] = useState(item.note?.text ?? '')
  const done = () => {
    announce(t('work.noteSaved', { subject: item.subject }))
    onClose()
  }
  return (
    <ChangeDialog
      title={t('work.noteOf', { subject: item.subject })}
      submit={t('work.save')}
      busy={set.isPending && t('work.saving')}
      fields={['note']}
      send={() => set.mutateAsync(note.trim() || null)}
      onDone={done}
      onClose={onClose}
    >
      {(errorOf) => <TextField id="note" label={t('work.note')} help={t('work.noteHelp')} error={errorOf('note')} rows={5} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />}
    </ChangeDialog>
  )
}
