import { useTranslation } from 'react-i18next'
import type { Session } from '../../../api/types'
import { longDate, time } from '../../../format/dates'
import { useLanguage } from '../../../locales/i18n'
import { Button } from '../../../ui/Button'
import { Mark } from '../security/Mark'
import { Row } from '../security/Row'

export function SessionRow({ session, busy, onEnd }: { session: Session; busy: boolean; onEnd: () => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const at = { date: longDate(session.lastSeenAt, language), time: time(session.lastSeenAt, language) }
  const about = session.current ? t('sessions.here', { address: session.address }) : t('sessions.lastSeen', { ...at, address: session.address })
  return (
    <Row icon={/iphone|ipad|android/i.test(session.device) ? 'phone' : 'screen'} name={session.device} about={about}>
      {session.current ? <Mark on>{t('sessions.this')}</Mark> : <Button look="quiet" aria-label={t('sessions.endOne', { device: session.device })} onClick={() => !busy && onEnd()}>{t('sessions.end')}</Button>}
    </Row>
  )
}
