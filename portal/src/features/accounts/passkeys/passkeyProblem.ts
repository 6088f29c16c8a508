import { WebAuthnError } from '@simplewebauthn/browser'
import { ApiProblem } from '../../../api/problem'

/** Why the browser gave no passkey, as a key of the locales; nothing when it was the portal or the network that failed. */
export function passkeyProblem(error: unknown) {
  if (error instanceof ApiProblem || error instanceof TypeError || !(error instanceof Error)) return undefined
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'problems.passkeyKnown'
  return error.name === 'NotAllowedError' || error.name === 'AbortError' ? 'problems.passkeyCancelled' : 'problems.passkeyFailed'
}
