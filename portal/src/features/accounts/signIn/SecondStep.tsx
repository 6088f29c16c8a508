import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Factor } from '../../../api/types'
import { Button } from '../../../ui/Button'
import { EntryCard } from '../../../ui/EntryCard'
import { CodeForm } from './CodeForm'
import { PasskeyStep } from './PasskeyStep'
import type { Credentials } from './signIn'
import styles from './SignIn.module.css'
import { SmsStep } from './SmsStep'

export interface SecondFactorAsked {
  credentials: Credentials
  factors: Factor[]
  mobile?: string | undefined
}

const ways = { passkey: 'secondStep.byPasskey', authenticator: 'secondStep.byAuthenticator', sms: 'secondStep.bySms', 'recovery-code': 'secondStep.byRecoveryCode' } as const

interface Props {
  asked: SecondFactorAsked
  onDone: () => void
  onBack: () => void
}

/** Name and password are right; now the second factor: the best that the account has, the others one click away. */
export function SecondStep({ asked, onDone, onBack }: Props) {
  const { t } = useTranslation()
  const possible = asked.factors.filter((factor) => factor !== 'passkey' || browserSupportsWebAuthn())
  const [way, setWay] = useState(possible[0] ?? 'recovery-code')
  const others = possible.filter((factor) => factor !== way)
  return (
    <EntryCard title={t('secondStep.title')}>
      {way === 'passkey' && <PasskeyStep onDone={onDone} />}
      {way === 'sms' && <SmsStep asked={asked} onDone={onDone} onBack={onBack} />}
      {(way === 'authenticator' || way === 'recovery-code') && (
        <>
          <p>{t(way === 'authenticator' ? 'secondStep.authenticator' : 'secondStep.recoveryCode')}</p>
          <CodeForm key={way} credentials={asked.credentials} recovery={way === 'recovery-code'} onDone={onDone} onBack={onBack} />
        </>
      )}
      {others.length > 0 && (
        <div className={styles.others}>
          <h2>{t('secondStep.others')}</h2>
          <ul role="list">
            {others.map((other) => <li key={other}><Button look="quiet" onClick={() => setWay(other)}>{t(ways[other])}</Button></li>)}
          </ul>
        </div>
      )}
      <div><Button look="quiet" onClick={onBack}>{t('secondStep.back')}</Button></div>
    </EntryCard>
  )
}
