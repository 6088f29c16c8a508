import { useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { CredentialsStep } from './CredentialsStep'
import { cameIn } from '../passkeys/offer'
import { safePath } from './redirect'
import { type SecondFactorAsked, SecondStep } from './SecondStep'

/** Inloggen: name and password, and after that the second factor where the account has one. */
export default function SignInPage() {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const told = (useLocation().state as { userName?: string } | null)?.userName
  const [userName, setUserName] = useState(told ?? '')
  const [asked, setAsked] = useState<SecondFactorAsked>()
  const done = () => {
    cameIn()
    navigate(safePath(query.get('naar')), { replace: true })
  }
  if (asked) return <SecondStep key="second" asked={asked} onDone={done} onBack={() => setAsked(undefined)} />
  return <CredentialsStep key="first" userName={userName} onUserName={setUserName} onDone={done} onAsked={setAsked} />
}
