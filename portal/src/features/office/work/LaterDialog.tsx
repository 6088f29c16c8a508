import { type MouseEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkItem } from '../../../api/types'
import { dayOf, longDate } from '../../../format/dates'
import { useLanguage } from '../../../locales/i18n'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { Field } from '../../../ui/Field'
import { Notice } from '../../../ui/Notice'
import { ChangeDialog } from '../shared/ChangeDialog'
import { usePutOff } from './changeWorkItem'
import { laterDays, tomorrow } from './laterDays'
import styles from './Work.module.css'

/** Until when it can wait. It comes back by itself; that may be after its last day, but not without saying so. */
export function LaterDialog({ item, onClose }: { item: WorkItem; onClose: () => void }) {
  const { t } = useTranslation('office')
  const language = useLanguage()
  const set = usePutOff(item.id)
  const [today] = useState(() => dayOf(new Date().toISOString()))
  const isPutOff = item.laterUntil !== undefined && item.laterUntil > today
  const [until, setUntil] = useState(isPutOff ? (item.laterUntil ?? '') : '')
  const done = () => {
    announce(t('work.putOff', { subject: item.subject }))
    onClose()
  }
  // Through the form as well, which says what went wrong.
  const isBack = useRef(false)
  const back = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    isBack.current = true
    currentTarget.form?.requestSubmit()
  }
  const send = () => {
    const day = isBack.current ? null : until
    isBack.current = false
    return set.mutateAsync(day)
  }
  return (
    <ChangeDialog
      title={t('work.laterOf', { subject: item.subject })}
      submit={t('work.putItOff')}
      busy={set.isPending && t('work.saving')}
      fields={['until']}
      check={() => (until || isBack.current ? [] : [{ field: 'until', message: t('work.untilNeeded') }])}
      send={send}
      onDone={done}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <p>{t('work.laterIntro')}</p>
          <Field id="until" type="date" label={t('work.until')} error={errorOf('until')} min={tomorrow(today)} value={until} onChange={(event) => setUntil(event.target.value)} />
          <div className={styles.days} role="group" aria-label={t('work.days')}>
            {laterDays(today).map(({ name, day }) => <Button key={name} look="quiet" small aria-pressed={until === day} onClick={() => setUntil(day)}>{t(`work.day.${name}`)}</Button>)}
            {isPutOff && <Button look="quiet" small onClick={back}>{t('work.backNow')}</Button>}
          </div>
          <div role="status">{item.due && until > item.due && <Notice tone="attention">{t('work.afterDue', { date: longDate(item.due, language) })}</Notice>}</div>
        </>
      )}
    </ChangeDialog>
  )
}
