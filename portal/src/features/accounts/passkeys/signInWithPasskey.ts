import { type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from '@simplewebauthn/browser'
import { useMutation } from '@tanstack/react-query'
import { api, body } from '../../../api/client'
import { rememberPasskeyHere } from '../../../ui/passkeyHere'
import { useStartSession } from '../signIn/signIn'

/** Asks the browser for a passkey of this portal, and signs in with it. Asking again takes the place of an asking that waits. */
export function useSignInWithPasskey() {
  const start = useStartSession()
  return useMutation({
    mutationFn: async ({ autofill }: { autofill: boolean }) => {
      const { state, options } = await body(api.POST('/api/session/passkey/options'))
      const credential = await startAuthentication({ optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON, useBrowserAutofill: autofill })
      return body(api.POST('/api/session/passkey', { body: { state, credential: { ...credential } } }))
    },
    onSuccess: (me) => {
      rememberPasskeyHere()
      return start(me)
    },
  })
}
