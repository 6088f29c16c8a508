import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { Button } from '../../../ui/Button'
import { SessionCard } from './SessionCard'
import { completeSignIn, signIn } from './session'

/** What came of signing in, or that one has signed out. */
export function SignInResult() {
  const { t } = useTranslation('office')
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const [failed, setFailed] = useState(false)
  const hasAnswer = query.has('code')
  const refusal = query.get('error')

  useEffect(() => {
    if (!hasAnswer) return
    completeSignIn().then((to) => navigate(to, { replace: true }), () => setFailed(true))
  }, [hasAnswer, navigate])

  if (hasAnswer && !failed) return <p role="status" className="muted">{t('session.arriving')}</p>
  const wrong = failed || (refusal !== null && refusal !== 'access_denied')
  const title = wrong ? t('session.failedTitle') : refusal ? t('session.deniedTitle') : t('session.signedOutTitle')
  return (
    <SessionCard title={title}>
      <p>{wrong ? t('session.failed') : t('session.signedOut')}</p>
      <Button onClick={() => void signIn('/kantoor').catch(() => setFailed(true))}>{t(wrong ? 'session.again' : 'session.signIn')}</Button>
      <p><a href="/">{t('session.toClients')}</a></p>
    </SessionCard>
  )
}
