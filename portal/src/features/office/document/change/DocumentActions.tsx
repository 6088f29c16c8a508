import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficeDocument } from '../../../../api/types'
import { Button } from '../../../../ui/Button'
import { Notice } from '../../../../ui/Notice'
import styles from '../../office.module.css'
import { RemindDialog } from '../../reminders/RemindDialog'
import { type Change, changesOf } from './mayChange'
import { PaymentDialog } from './PaymentDialog'
import { ReferenceDialog } from './ReferenceDialog'
import { ReplaceDialog } from './ReplaceDialog'
import { WithdrawDialog } from './WithdrawDialog'

export interface DialogProps {
  document: OfficeDocument
  onDone: () => void
  onClose: () => void
}

function Remind({ document, onDone, onClose }: DialogProps) {
  return <RemindDialog documents={[document]} onDone={onDone} onClose={onClose} />
}

const dialogs = { remind: Remind, replace: ReplaceDialog, withdraw: WithdrawDialog, pay: PaymentDialog, unpay: PaymentDialog, reference: ReferenceDialog }

/** What the office can do with a document that was placed, each in a dialog that says what follows. */
export function DocumentActions({ document }: { document: OfficeDocument }) {
  const { t } = useTranslation('office')
  const [asking, setAsking] = useState<Change>()
  const [done, setDone] = useState<Change>()
  const told = useRef<HTMLDivElement>(null)
  // The button that was pressed may be gone now: the focus goes to what came of it.
  useLayoutEffect(() => {
    if (done) told.current?.focus()
  }, [done])
  const ask = (change: Change) => {
    setDone(undefined)
    setAsking(change)
  }
  const close = (change?: Change) => {
    setAsking(undefined)
    setDone(change)
  }
  const Asked = asking && dialogs[asking]
  const changes = changesOf(document)
  return (
    <>
      <div ref={told} role="status" tabIndex={-1} className={styles.told}>{done && <Notice tone="good">{t(`document.done.${done}`)}</Notice>}</div>
      {changes.length > 0 && (
        <div className={styles.actions}>
          {changes.map((change) => <Button key={change} look={change === 'withdraw' ? 'danger' : 'secondary'} small onClick={() => ask(change)}>{t(`document.change.${change}`)}</Button>)}
        </div>
      )}
      {Asked && <Asked document={document} onDone={() => close(asking)} onClose={() => close()} />}
    </>
  )
}
