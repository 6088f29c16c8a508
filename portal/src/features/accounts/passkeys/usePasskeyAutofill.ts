import { browserSupportsWebAuthnAutofill, WebAuthnAbortService } from '@simplewebauthn/browser'
import { useEffect, useEffectEvent } from 'react'
import { ApiProblem } from '../../../api/problem'
import { useSignInWithPasskey } from './signInWithPasskey'

// The portal takes an answer to its challenge for ten minutes; Inloggen may stay open for longer.
const renewAfter = 9 * 60_000

/** Lets the browser offer passkeys among the names that it fills in at Gebruikersnaam, where it can. */
export function usePasskeyAutofill(onDone: () => void, onRefused: (error: unknown) => void) {
  const { mutate } = useSignInWithPasskey()
  const ask = useEffectEvent(() =>
    mutate({ autofill: true }, {
      onSuccess: onDone,
      // Everything else (no passkey, something else chosen) is no concern of who types a password.
      onError: (error) => {
        if (error instanceof ApiProblem && error.code === 'passkey-invalid') onRefused(error)
      },
    }),
  )
  useEffect(() => {
    let timer: number | undefined
    let gone = false
    void browserSupportsWebAuthnAutofill().then((supported) => {
      if (!supported || gone) return
      ask()
      timer = window.setInterval(ask, renewAfter)
    })
    return () => {
      gone = true
      window.clearInterval(timer)
      WebAuthnAbortService.cancelCeremony()
    }
  }, [])
}
