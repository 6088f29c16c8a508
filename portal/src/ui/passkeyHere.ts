const key = 'portal.passkey'

/** Whether a passkey of this portal was made or shown in this browser: asking for one is then of use, and not a riddle. */
export const hasPasskeyHere = () => {
  try {
    return localStorage.getItem(key) === 'yes'
  } catch {
    return false
  }
}

export const rememberPasskeyHere = () => {
  try {
    localStorage.setItem(key, 'yes')
  } catch {
    // Where nothing is kept, the password will do.
  }
}
