import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { SessionCard } from './SessionCard'
import { useToSignIn } from './useToSignIn'

/** Nobody is signed in: to the authority at once, for staff has a session there most of the day. */
export function ToSignIn() {
  const { t } = useTranslation('office')
  const { go, failed } = useToSignIn()
  useEffect(() => void go(), [go])
  if (!failed) return <p role="status" className="muted">{t('session.going')}</p>
  return (
    <SessionCard title={t('session.failedTitle')}>
      <p>{t('session.failed')}</p>
      <Button onClick={() => void go()}>{t('session.again')}</Button>
    </SessionCard>
  )
}
