import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longDate } from '../../format/dates'
import { useLanguage } from '../../locales/i18n'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { LoadFailed } from '../../ui/LoadFailed'
import { Skeleton } from '../../ui/Skeleton'
import { ConfirmWithPassword } from '../accounts/security/ConfirmWithPassword'
import styles from './Calendar.module.css'
import { useCalendarLink, useMakeCalendarLink, useRevokeCalendarLink } from './calendarLink'
import { ConfirmLink } from './ConfirmLink'
import { NewLink } from './NewLink'

const heading = 'calendar-card'

/** Agenda: one's deadlines in one's own calendar, by a link that is shown once. */
export function CalendarCard() {
  const { t } = useTranslation()
  const language = useLanguage()
  const link = useCalendarLink()
  const make = useMakeCalendarLink()
  const revoke = useRevokeCalendarLink()
  const [asked, setAsked] = useState<'make' | 'renew' | 'revoke'>()

  const start = async (password: string) => {
    await make.mutateAsync(password)
    announce(t('calendar.made'))
  }
  const end = () => revoke.mutate(undefined, {
    onSuccess: () => {
      make.reset()
      setAsked(undefined)
      announce(t('calendar.revoked'))
      window.setTimeout(() => document.getElementById(heading)?.focus())
    },
  })
  const close = () => setAsked(undefined)
  return (
    <Card id={heading} title={t('calendar.title')}>
      <p className="muted">{t('calendar.about')}</p>
      {link.isError && <LoadFailed error={link.error} message={t('calendar.failed')} retry={() => void link.refetch()} />}
      {link.isPending && <div aria-busy="true"><Skeleton width="half" /></div>}
      {make.data && <NewLink key={make.data.address} address={make.data.address} />}
      {link.data && !link.data.madeAt && !make.data && <div><Button look="secondary" onClick={() => setAsked('make')}>{t('calendar.make')}</Button></div>}
      {link.data?.madeAt && (
        <>
          {!make.data && <p>{t('calendar.since', { date: longDate(link.data.madeAt, language) })}</p>}
          <div className={styles.buttons}>
            <Button look={make.data ? 'quiet' : 'secondary'} onClick={() => setAsked('renew')}>{t('calendar.renew')}</Button>
            <Button look={make.data ? 'quiet' : 'secondary'} onClick={() => { revoke.reset(); setAsked('revoke') }}>{t('calendar.revoke')}</Button>
          </div>
        </>
      )}
      {asked === 'revoke' && <ConfirmLink busy={revoke.isPending} error={revoke.error} onConfirm={end} onClose={close} />}
      {(asked === 'make' || asked === 'renew') && (
        <ConfirmWithPassword title={t(`calendar.${asked}Title`)} action={t(`calendar.${asked}Confirm`)} focusAfter={heading} onConfirm={start} onClose={close}>
          <p>{t(`calendar.${asked}About`)}</p>
        </ConfirmWithPassword>
      )}
    </Card>
  )
}
