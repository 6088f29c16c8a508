import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Passkey } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { useAccount } from '../getMe'
import { useRemovePasskey } from '../passkeys/passkeys'
import { ConfirmWithPassword } from '../security/ConfirmWithPassword'
import { RecoveryCodes } from './RecoveryCodes'
import { useRemoveAuthenticator, useRenewRecoveryCodes, useSetSmsFactor } from './secondFactor'

export type FactorChange = { kind: 'passkey'; passkey: Passkey } | { kind: 'authenticator' } | { kind: 'sms'; enabled: boolean } | { kind: 'recovery-codes' }

/** What will change, and the password for it. */
export function FactorDialog({ change, onClose }: { change: FactorChange; onClose: () => void }) {
  const { t } = useTranslation()
  const removePasskey = useRemovePasskey()
  const removeAuthenticator = useRemoveAuthenticator()
  const setSms = useSetSmsFactor()
  const renew = useRenewRecoveryCodes()
  const last = useIsLast()
  const [codes, setCodes] = useState<string[]>()
  const closing = { onClose, focusAfter: 'second-factor' }
  const saying = (done: Promise<unknown>) => done.then(() => announce(t('secondFactor.changed')))

  if (codes) return <Dialog title={t('recovery.title')} onClose={onClose}><RecoveryCodes codes={codes} /><Button onClick={onClose}>{t('recovery.kept')}</Button></Dialog>
  switch (change.kind) {
    case 'passkey':
      return (
        <ConfirmWithPassword {...closing} danger title={t('passkey.removeTitle', { name: change.passkey.name })} action={t('passkey.remove')} onConfirm={(password) => saying(removePasskey.mutateAsync({ id: change.passkey.id, password }))}>
          <p>{t(last ? 'secondFactor.last' : 'passkey.removeAbout')}</p>
        </ConfirmWithPassword>
      )
    case 'authenticator':
      return (
        <ConfirmWithPassword {...closing} danger title={t('authenticator.removeTitle')} action={t('secondFactor.deactivate')} onConfirm={(password) => saying(removeAuthenticator.mutateAsync(password))}>
          <p>{t(last ? 'secondFactor.last' : 'authenticator.removeAbout')}</p>
        </ConfirmWithPassword>
      )
    case 'sms':
      return (
        <ConfirmWithPassword {...closing} title={t('sms.title')} action={t(change.enabled ? 'secondFactor.activate' : 'secondFactor.deactivate')} onConfirm={(password) => saying(setSms.mutateAsync({ enabled: change.enabled, password }))}>
          <p>{t(change.enabled ? 'sms.enableAbout' : 'sms.disableAbout')}</p>
        </ConfirmWithPassword>
      )
    case 'recovery-codes':
      return (
        <ConfirmWithPassword {...closing} onDone={() => undefined} title={t('recovery.renew')} action={t('recovery.make')} onConfirm={async (password) => setCodes((await renew.mutateAsync(password)).recoveryCodes)}>
          <p>{t('recovery.renewAbout')}</p>
        </ConfirmWithPassword>
      )
  }
}

/** Whether there is but one factor left besides those that are offered only beside another. */
function useIsLast() {
  const { secondFactor } = useAccount()
  return secondFactor.passkeys.length + (secondFactor.authenticator ? 1 : 0) <= 1
}
