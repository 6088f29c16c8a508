import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { useAccount } from '../getMe'
import { SecurityTask } from '../security/SecurityTask'
import { AuthenticatorStep } from './AuthenticatorStep'
import { ChooseStep, type Way } from './ChooseStep'
import { CodesStep } from './CodesStep'
import { PasskeyStep } from './PasskeyStep'
import { Steps } from './Steps'
import { type Verified, VerifyStep } from './VerifyStep'

type Place = { at: 'verify' } | { at: 'choose' | Way; verified: Verified } | { at: 'codes'; codes: string[] }
const numbers = { verify: 1, choose: 2, passkey: 2, app: 2, codes: 3 } as const

/** Activeren: the password, then a passkey or an app, then the recovery codes. Later a further passkey or the app in the same way. */
export default function SetUpPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const { secondFactor } = useAccount()
  // How many steps it takes is settled at the start: with the first factor the codes are kept too.
  const [steps] = useState(secondFactor.active ? 2 : 3)
  const [place, setPlace] = useState<Place>({ at: 'verify' })
  const wish = asWay(query.get('met'))

  const finish = () => navigate('/accountbeveiliging', { replace: true, state: { notice: 'secondFactorActive' } })
  const done = (codes?: string[]) => (codes ? setPlace({ at: 'codes', codes }) : finish())
  return (
    <SecurityTask title={t(wish === 'passkey' ? 'passkey.add' : wish === 'app' ? 'authenticator.add' : 'secondFactor.activateTitle')}>
      <Steps step={numbers[place.at]} of={steps} />
      {place.at === 'verify' && <VerifyStep onDone={(verified) => setPlace({ at: wish ?? 'choose', verified })} />}
      {place.at === 'choose' && <ChooseStep onChoose={(way) => setPlace({ at: way, verified: place.verified })} />}
      {place.at === 'passkey' && <PasskeyStep verified={place.verified} onDone={done} onBack={wish ? undefined : () => setPlace({ at: 'choose', verified: place.verified })} />}
      {place.at === 'app' && <AuthenticatorStep verified={place.verified} onDone={done} onBack={wish ? undefined : () => setPlace({ at: 'choose', verified: place.verified })} />}
      {place.at === 'codes' && <CodesStep codes={place.codes} onDone={finish} />}
    </SecurityTask>
  )
}

const asWay = (value: string | null): Way | undefined => (value === 'passkey' || value === 'app' ? value : undefined)
