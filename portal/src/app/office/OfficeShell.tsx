import '../../locales/office'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import { hasCode } from '../../api/problem'
import { EndedDialog } from '../../features/office/session/EndedDialog'
import { Forbidden } from '../../features/office/session/Forbidden'
import { SessionCard } from '../../features/office/session/SessionCard'
import { ToSignIn } from '../../features/office/session/ToSignIn'
import { StaffMenu } from '../../features/office/session/StaffMenu'
import { useSessionState, useStaff } from '../../features/office/session/useSession'
import { Waiting } from '../../features/office/shared/ListFrame'
import { CallFailed } from '../CallFailed'
import { Frame } from '../Frame'
import { MenuBar } from '../MainMenu'

/** Every page of the office for which one has to be signed in. */
export default function OfficeShell() {
  const { data: staff, isError, error, refetch } = useStaff()
  const state = useSessionState()
  if (hasCode(error, 'office-sign-in-missing')) return <Frame home="/kantoor"><Missing message={error.message} /></Frame>
  if (isError) return <Frame home="/kantoor"><CallFailed error={error} retry={() => void refetch()} /></Frame>
  if (staff === undefined) return <Frame home="/kantoor"><Waiting /></Frame>
  if (staff === null) return <Frame home="/kantoor"><ToSignIn /></Frame>
  if (state === 'forbidden') return <Frame home="/kantoor" end={<StaffMenu staff={staff} />}><Forbidden staff={staff} /></Frame>
  return (
    <Frame home="/kantoor" shortMenu menu={<OfficeMenu />} end={<StaffMenu staff={staff} />}>
      <Suspense fallback={<Waiting />}><Outlet /></Suspense>
      {state === 'ended' && <EndedDialog />}
    </Frame>
  )
}

function Missing({ message }: { message: string }) {
  const { t } = useTranslation('office')
  return <SessionCard title={t('session.failedTitle')}><p>{message}</p></SessionCard>
}

function OfficeMenu() {
  const { t } = useTranslation('office')
  const items = [
    { to: '/kantoor', label: t('menu.work'), end: true },
    { to: '/kantoor/taken', label: t('menu.tasks') },
    { to: '/kantoor/vragen', label: t('menu.questions') },
    { to: '/kantoor/dossiers', label: t('menu.dossiers') },
    { to: '/kantoor/stapels', label: t('menu.batches') },
    { to: '/kantoor/personen', label: t('menu.people') },
  ]
  return <MenuBar label={t('menu.label')} items={items} short />
}
