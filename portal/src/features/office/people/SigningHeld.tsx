import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficePerson } from '../../../api/types'
import { longDate, time } from '../../../format/dates'
import { useLanguage } from '../../../locales/i18n'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { Field } from '../../../ui/Field'
import { Notice } from '../../../ui/Notice'
import styles from '../office.module.css'
import { ChangeDialog } from '../shared/ChangeDialog'
import { useConfirmIdentity } from './confirmIdentity'

/** After a change by the office nothing is signed with the account for two days, unless the office says how it knows who it is. */
export function SigningHeld({ person, until }: { person: OfficePerson; until: string }) {
  const { t } = useTranslation('office')
  const language = useLanguage()
  const [asking, setAsking] = useState(false)
  const moment = t('held.moment', { day: longDate(until, language), time: time(until, language) })
  return (
    <Notice tone="attention" title={t('held.title', { moment })}>
      <p>{t('held.text', { name: person.name })}</p>
      <div className={styles.below}><Button look="secondary" small onClick={() => setAsking(true)}>{t('held.confirm')}</Button></div>
      {asking && <IdentityDialog person={person} onClose={() => setAsking(false)} />}
    </Notice>
  )
}

function IdentityDialog({ person, onClose }: { person: OfficePerson; onClose: () => void }) {
  const { t } = useTranslation('office')
  const confirm = useConfirmIdentity(person.id)
  const [reason, setReason] = useState('')
  const done = () => {
    announce(t('held.confirmed', { name: person.name }))
    onClose()
  }
  return (
    <ChangeDialog
      title={t('held.confirm')}
      submit={t('held.confirm')}
      busy={confirm.isPending && t('share.busy')}
      fields={['reason']}
      check={() => (reason.trim() ? [] : [{ field: 'reason', message: t('held.needReason') }])}
      send={() => confirm.mutateAsync(reason.trim())}
      onDone={done}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <p>{t('held.dialog', { name: person.name })}</p>
          <Field id="reason" label={t('held.reason')} help={t('held.reasonHelp')} error={errorOf('reason')} maxLength={200} autoComplete="off" value={reason} onChange={(event) => setReason(event.target.value)} />
        </>
      )}
    </ChangeDialog>
  )
}
