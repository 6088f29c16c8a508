import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longDate } from '../../format/dates'
import { useLanguage } from '../../locales/i18n'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { LoadFailed } from '../../ui/LoadFailed'
import { Notice } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import { useErrorText } from '../../ui/useErrorText'
import styles from './Calendar.module.css'
import { useCalendarLink, useMakeCalendarLink, useRevokeCalendarLink } from './calendarLink'
import { ConfirmLink } from './ConfirmLink'
import { NewLink } from './NewLink'

const heading = 'calendar-card'

/** Agenda: one's deadlines in one's own calendar, by a link that is shown once. */
export function CalendarCard() {
  const { t } = useTranslation()
  const language = useLanguage()
  const errorText = useErrorText()
  const link = useCalendarLink()
  const make = useMakeCalendarLink()
  const revoke = useRevokeCalendarLink()
  const [asked, setAsked] = useState<'renew' | 'revoke'>()

  const done = (message: string) => {
    setAsked(undefined)
    announce(message)
    window.setTimeout(() => document.getElementById(heading)?.focus())
  }
  const start = () => make.mutate(undefined, { onSuccess: () => done(t('calendar.made')) })
  const end = () => revoke.mutate(undefined, { onSuccess: () => { make.reset(); done(t('calendar.revoked')) } })
  const ask = (what: 'renew' | 'revoke') => { revoke.reset(); setAsked(what) }
  const confirming = asked === 'revoke' ? revoke : make
  return (
    <Card id={heading} title={t('calendar.title')}>
      <p className="muted">{t('calendar.about')}</p>
      {link.isError && <LoadFailed error={link.error} message={t('calendar.failed')} retry={() => void link.refetch()} />}
      {link.isPending && <div aria-busy="true"><Skeleton width="half" /></div>}
      {make.isError && !asked && <div role="alert"><Notice tone="danger">{errorText(make.error)}</Notice></div>}
      {make.data && <NewLink key={make.data.address} address={make.data.address} />}
      {link.data && !link.data.madeAt && !make.data && <div><Button look="secondary" busy={make.isPending && t('calendar.busy')} onClick={start}>{t('calendar.make')}</Button></div>}
      {link.data?.madeAt && (
        <>
          {!make.data && <p>{t('calendar.since', { date: longDate(link.data.madeAt, language) })}</p>}
          <div className={styles.buttons}>
            <Button look={make.data ? 'quiet' : 'secondary'} onClick={() => ask('renew')}>{t('calendar.renew')}</Button>
            <Button look={make.data ? 'quiet' : 'secondary'} onClick={() => ask('revoke')}>{t('calendar.revoke')}</Button>
          </div>
        </>
      )}
      {asked && <ConfirmLink what={asked} busy={confirming.isPending} error={confirming.error} onConfirm={asked === 'revoke' ? end : start} onClose={() => setAsked(undefined)} />}
    </Card>
  )
}
