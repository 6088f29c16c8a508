import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { SessionCard } from './SessionCard'
import { signOut } from './session'
import type { StaffMember } from './useSession'

/** Signed in, but the account has no role of the office. */
export function Forbidden({ staff }: { staff: StaffMember }) {
  const { t } = useTranslation('office')
  return (
    <SessionCard title={t('session.forbiddenTitle')}>
      <p>{t('session.forbidden', { name: staff.name })}</p>
      <Button onClick={() => void signOut()}>{t('session.otherAccount')}</Button>
      {/* Another document, since a page of the office may connect to where others may not. */}
      <p><a href="/">{t('session.toClients')}</a></p>
    </SessionCard>
  )
}
