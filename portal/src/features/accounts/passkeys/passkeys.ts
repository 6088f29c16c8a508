import { type PublicKeyCredentialCreationOptionsJSON, startRegistration } from '@simplewebauthn/browser'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../../api/client'
import type { PasskeyOptions } from '../../../api/types'
import { rememberPasskeyHere } from '../../../ui/passkeyHere'
import { refreshAccount } from '../getMe'

/** What the browser needs to make a passkey. Also how the portal says whether the password is right. */
export const usePasskeyOptions = () =>
  useMutation({ mutationFn: (password: string) => body(api.POST('/api/me/passkeys/options', { body: { password } })) })

/** Makes a passkey with one touch and adds it; answers the recovery codes when there were none yet. */
export function useAddPasskey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ state, options, name }: PasskeyOptions & { name: string }) => {
      const credential = await startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON })
      return body(api.POST('/api/me/passkeys', { body: { state, credential: { ...credential }, name } }))
    },
    onSuccess: () => {
      rememberPasskeyHere()
      return refreshAccount(client)
    },
  })
}

export function useRemovePasskey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, password }: { id: string; password: string }) => api.DELETE('/api/me/passkeys/{passkeyId}', { params: { path: { passkeyId: id } }, body: { password } }),
    onSuccess: () => refreshAccount(client),
  })
}
