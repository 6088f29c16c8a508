import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficePerson } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { ErrorSummary, type FieldError } from '../../../ui/ErrorSummary'
import { Notice } from '../../../ui/Notice'
import styles from '../office.module.css'
import { waits } from '../changes/changes'
import { formErrors } from '../../../ui/formErrors'
import { useEndPersonSessions } from './endPersonSessions'
import { useResetSecondFactor } from './resetSecondFactor'

type Action = 'endSessions' | 'resetFactor'

/** What the office does for somebody who calls: a lost phone, a stolen laptop. Each is told to the person by mail. */
export function AccountActions({ person }: { person: OfficePerson }) {
  const { t } = useTranslation('office')
  const [asking, setAsking] = useState<Action>()
  const [done, setDone] = useState<Action>()
  const close = (action?: Action) => {
    setAsking(undefined)
    if (action) setDone(action)
  }
  return (
    <>
      <div role="status">{done && <Notice tone="good">{t(`person.${done}Done`, { name: person.name })}</Notice>}</div>
      <div className={styles.actions}>
        {(['endSessions', 'resetFactor'] as const).map((action) => <Button key={action} look="secondary" small onClick={() => setAsking(action)}>{t(`person.${action}`)}</Button>)}
      </div>
      {asking && <Confirm person={person} action={asking} onClose={close}><p>{t(`person.${asking}Text`, { name: person.name })}</p></Confirm>}
    </>
  )
}

interface Props {
  person: OfficePerson
  action: Action
  onClose: (done?: Action) => void
  children: ReactNode
}

function Confirm({ person, action, onClose, children }: Props) {
  const { t } = useTranslation('office')
  const end = useEndPersonSessions(person.id)
  const reset = useResetSecondFactor(person.id)
  const call = action === 'endSessions' ? end : reset
  const [errors, setErrors] = useState<FieldError[]>([])
  const confirm = async () => {
    try {
      const { data } = await call.mutateAsync()
      if (waits(data)) announce(t('change.announced'))
      onClose(waits(data) ? undefined : action)
    } catch (error) {
      setErrors(formErrors(error, [], { failed: t('person.actionFailed'), offline: t('form.offline') }))
    }
  }
  return (
    <Dialog title={t(`person.${action}`)} onClose={() => onClose()}>
      <ErrorSummary errors={errors} />
      {children}
      <div className={styles.actions}>
        <Button look="danger" busy={call.isPending && t('share.busy')} onClick={() => void confirm()}>{t(`person.${action}`)}</Button>
        <Button look="quiet" onClick={() => onClose()}>{t('form.cancel')}</Button>
      </div>
    </Dialog>
  )
}
