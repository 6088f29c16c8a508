import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkItem } from '../../../api/types'
import { Button } from '../../../ui/Button'
import { Choice } from '../../../ui/Choices'
import { CompleteDialog } from './CompleteDialog'
import { type CompletedMany, CompleteManyDialog } from './CompleteManyDialog'
import type { Stand } from './filter'
import { LaterDialog } from './LaterDialog'
import { NoteDialog } from './NoteDialog'
import { KeysHint, RowKeys } from './RowKeys'
import { useChosen } from './useChosen'
import styles from './Work.module.css'
import { type Act, WorkTable } from './WorkTable'

const dialogs = { complete: CompleteDialog, note: NoteDialog, later: LaterDialog }

interface Props {
  items: WorkItem[]
  stand: Stand
  /** After several were completed. */
  onDone: (done: CompletedMany) => void
}

/** The list, with what can be done with one of it or with several. */
export function WorkList({ items, stand, onDone }: Props) {
  const { t } = useTranslation('office')
  const chosen = useChosen(items.map(({ id }) => id))
  const [asked, setAsked] = useState<{ act: Act; item: WorkItem }>()
  const [many, setMany] = useState<WorkItem[]>()
  const Asked = asked && dialogs[asked.act]
  const finish = (what: CompletedMany) => {
    setMany(undefined)
    onDone(what)
    chosen.chooseAll(false)
  }
  return (
    <>
      {stand !== 'done' && items.length > 0 && (
        <div className={styles.bar}>
          {items.length > 1 && <Choice type="checkbox" label={t('remind.all')} checked={chosen.areAll} onChange={({ target }) => chosen.chooseAll(target.checked)} />}
          {chosen.ids.length > 0 && <Button look="secondary" small onClick={() => setMany(items.filter(({ id }) => chosen.ids.includes(id)))}>{t('work.completeMany')}</Button>}
          {chosen.ids.length > 0 && <span className="muted">{t('remind.chosen', { count: chosen.ids.length })}</span>}
          <KeysHint />
        </div>
      )}
      {items.length > 0 && <RowKeys><WorkTable items={items} stand={stand} chosen={chosen} onAct={(act, item) => setAsked({ act, item })} /></RowKeys>}
      {Asked && <Asked item={asked.item} onClose={() => setAsked(undefined)} />}
      {many && <CompleteManyDialog items={many} onDone={finish} onClose={() => setMany(undefined)} />}
    </>
  )
}
