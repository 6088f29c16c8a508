import { useTranslation } from 'react-i18next'
import type { OfficePerson } from '../../../api/types'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { useInvitePerson } from './invitePerson'

/** Invites whoever came from a file, and again whoever has not set a password; who has one can ask for a new one without us. */
export function Invite({ person }: { person: OfficePerson }) {
  const { t } = useTranslation('office')
  const invite = useInvitePerson()
  if (person.hasPassword) return <p className="muted small">{t('person.inviteActive')}</p>
  return (
    <>
      <div role="status">
        {invite.isSuccess && <Notice tone="good">{t('person.invitedNow', { email: person.email })}</Notice>}
        {invite.isError && <Notice tone="danger">{t('person.inviteFailed')}</Notice>}
      </div>
      <p className="muted small">{t(person.isInvited ? 'person.inviteHelp' : 'person.inviteFirstHelp')}</p>
      <div><Button look="secondary" busy={invite.isPending && t('person.inviting')} onClick={() => invite.mutate(person.id)}>{t(person.isInvited ? 'person.invite' : 'person.inviteFirst')}</Button></div>
    </>
  )
}
