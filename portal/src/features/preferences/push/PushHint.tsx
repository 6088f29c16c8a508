import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { canPush } from './browserPush'

/** Where everything is done and this device was never asked: it can ring when there is something again. */
export function PushHint() {
  const { t } = useTranslation()
  if (!canPush() || Notification.permission !== 'default') return null
  return <> <Link to="/meldingen">{t('push.hint')}</Link></>
}
