import { hasPasskeyHere } from '../../../ui/passkeyHere'

const key = 'portal.passkeyOffered'
let isFresh = false

/** Somebody has just come in: now a passkey can be offered, if this device never had the offer. */
export const cameIn = () => {
  isFresh = true
}

/** Whether there is something to offer, as far as can be said without asking the device. */
export const mayOffer = () => isFresh && !hasPasskeyHere() && !wasOffered()

/** Notes that the offer was made; it stays until it is answered or the page is loaded anew, and never comes back. */
export const noteOffered = () => {
  try {
    localStorage.setItem(key, 'yes')
  } catch {
    isFresh = false
  }
}

export const endOffer = () => {
  isFresh = false
}

/** Whether the device itself can check who its owner is, by a finger, a face or a code. */
export const canDevice = () =>
  typeof PublicKeyCredential === 'undefined' ? Promise.resolve(false) : PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false)

// Where nothing can be kept there is no offer: it would come again and again.
function wasOffered() {
  try {
    return localStorage.getItem(key) === 'yes'
  } catch {
    return true
  }
}
