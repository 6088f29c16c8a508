import { useMutation } from '@tanstack/react-query'
import { api, body } from '../../../api/client'
import { rememberPasskeyHere } from '../../../ui/passkeyHere'
import { showPasskey } from '../../../ui/showPasskey'
import { useStartSession } from '../signIn/signIn'

/** Asks the browser for a passkey of this portal, and signs in with it. Asking again takes the place of an asking that waits. */
export function useSignInWithPasskey() {
  const start = useStartSession()
  return useMutation({
    mutationFn: async ({ autofill }: { autofill: boolean }) => {
      const asked = await body(api.POST('/api/session/passkey/options'))
      return body(api.POST('/api/session/passkey', { body: await showPasskey(asked, autofill) }))
    },
    onSuccess: (me) => {
      rememberPasskeyHere()
      return start(me)
    },
  })
}
