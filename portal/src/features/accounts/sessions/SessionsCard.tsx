import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasCode } from '../../../api/problem'
import type { Session } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { LoadFailed } from '../../../ui/LoadFailed'
import { Notice } from '../../../ui/Notice'
import { Skeleton } from '../../../ui/Skeleton'
import { useErrorText } from '../../../ui/useErrorText'
import { ConfirmWithPassword } from '../security/ConfirmWithPassword'
import styles from '../security/Security.module.css'
import { SessionRow } from './SessionRow'
import { useEndSession, useSessions } from './sessions'

/** Waar u bent ingelogd: each place, which one this is, and a way to end the others. */
export function SessionsCard() {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const sessions = useSessions()
  const end = useEndSession()
  const [asked, setAsked] = useState<{ session?: Session | undefined }>()

  const start = (session?: Session) =>
    end.mutate({ id: session?.id }, {
      onSuccess: () => {
        announce(t('sessions.ended'))
        document.getElementById('sessions-card')?.focus()
      },
      onError: (error) => hasCode(error, 'password-required') && setAsked({ session }),
    })
  const others = sessions.data?.items.filter((session) => !session.current) ?? []
  return (
    <Card id="sessions-card" title={t('sessions.title')}>
      {sessions.isError && <LoadFailed error={sessions.error} message={t('sessions.failed')} retry={() => void sessions.refetch()} />}
      {sessions.isPending && <div aria-busy="true" className="stack"><Skeleton width="half" /><Skeleton width="long" /></div>}
      {end.isError && !asked && !hasCode(end.error, 'password-required') && <div role="alert"><Notice tone="danger">{errorText(end.error)}</Notice></div>}
      {sessions.data && (
        <ul role="list" className={styles.list}>
          {sessions.data.items.map((session) => <SessionRow key={session.id} session={session} busy={end.isPending} onEnd={() => start(session)} />)}
        </ul>
      )}
      {others.length > 0 && <div><Button look="secondary" onClick={() => start()} busy={end.isPending && t('sessions.ending')}>{t('sessions.endOthers')}</Button></div>}
      {asked && (
        <ConfirmWithPassword
          title={t(asked.session ? 'sessions.endTitle' : 'sessions.endOthers')}
          action={t('sessions.end')}
          focusAfter="sessions-card"
          onConfirm={(password) => end.mutateAsync({ id: asked.session?.id, password }).then(() => announce(t('sessions.ended')))}
          onClose={() => setAsked(undefined)}
        >
          <p>{t('sessions.why')}</p>
        </ConfirmWithPassword>
      )}
    </Card>
  )
}
