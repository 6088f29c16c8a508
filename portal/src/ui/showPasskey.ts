import { type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from '@simplewebauthn/browser'
import type { PasskeyOptions } from '../api/types'

/** Has the browser show a passkey to the portal's question; the answer is as the API takes it. */
export async function showPasskey({ state, options }: PasskeyOptions, autofill = false) {
  const credential = await startAuthentication({ optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON, useBrowserAutofill: autofill })
  return { state, credential: { ...credential } }
}
