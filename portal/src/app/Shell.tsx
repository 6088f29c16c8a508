import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { hasStatus } from '../api/problem'
import type { Me } from '../api/types'
import { onOtherPerson, showFor } from '../api/whoseSession'
import { AccountMenu } from './AccountMenu'
import { useMe } from '../features/accounts/getMe'
import { mayOffer } from '../features/accounts/passkeys/offer'
import { signInPath } from '../features/accounts/signIn/redirect'
import { OrganisationPicker } from '../features/dossiers/OrganisationPicker'
import { setLanguage } from '../locales/i18n'
import { forgetDrafts, ownDrafts } from '../ui/drafts'
import { forgetFiles } from '../ui/forgetFiles'
import { phone, useMedia } from '../ui/useMedia'
import { CallFailed } from './CallFailed'
import { Frame } from './Frame'
import { MainMenu } from './MainMenu'
import { OtherSession } from './OtherSession'
import { PageWaiting } from './PageWaiting'
import { PhoneBar } from './PhoneBar'
import { onSessionEnded } from './queryClient'

const PasskeyOffer = lazy(() => import('../features/accounts/passkeys/PasskeyOffer'))

/** Every page for which one has to be signed in. */
export function Shell() {
  const me = useMe()
  const onPhone = useMedia(phone)
  useSignInWhenNeeded(me.data !== undefined)
  useLanguageOf(me.data)
  const [offers] = useState(mayOffer)
  const isOthers = useWhoseSession(me.data?.id)
  // While drawing, for a form below reads its draft as soon as it is drawn.
  if (me.data) ownDrafts(me.data.id)
  if (isOthers) return <Frame><OtherSession /></Frame>
  if (!me.data && me.isError && !hasStatus(me.error, 401)) return <Frame><CallFailed error={me.error} retry={() => void me.refetch()} /></Frame>
  const menu = onPhone ? <PhoneBar /> : <MainMenu />
  // With the menu, which is everybody's: nothing moves when it is known who is there.
  if (!me.data) return <Frame menu={menu}><PageWaiting /></Frame>
  return (
    <Frame menu={menu} end={<><OrganisationPicker /><AccountMenu me={me.data} /></>}>
      {offers && <Suspense fallback={null}><PasskeyOffer /></Suspense>}
      <Suspense fallback={<PageWaiting />}><Outlet context={me.data} /></Suspense>
    </Frame>
  )
}

/** Whether somebody else has signed in with this browser since: then nothing of the first is shown any more. */
function useWhoseSession(id?: string) {
  const client = useQueryClient()
  const [isOthers, setOthers] = useState(false)
  useEffect(() => {
    if (!id) return
    showFor(id)
    void forgetFiles((owner) => owner !== id)
  }, [id])
  useEffect(() => {
    onOtherPerson(() => {
      setOthers(true)
      client.clear()
      forgetDrafts()
      // Not those of the other, who may have chosen some meanwhile.
      void forgetFiles((owner) => owner === id)
    })
    return () => onOtherPerson(() => undefined)
  }, [client, id])
  return isOthers
}

/** The portal speaks the language that the person has chosen, here or elsewhere. */
function useLanguageOf(me?: Me) {
  const language = me?.language
  useEffect(() => {
    if (language) void setLanguage(language)
  }, [language])
}

/** No session: to Inloggen, and after that back to where one was. */
function useSignInWhenNeeded(wasSignedIn: boolean) {
  const navigate = useNavigate()
  const { pathname, search, hash } = useLocation()
  useEffect(() => {
    onSessionEnded(() => {
      navigate(signInPath(pathname + search + hash), { replace: true, state: wasSignedIn ? { notice: 'expired' } : null })
    })
    return () => onSessionEnded(() => undefined)
  }, [navigate, pathname, search, hash, wasSignedIn])
}
