import { useCallback, useState } from 'react'
import { useLocation } from 'react-router'
import { signIn } from './session'

/** Leaves for the authority, to come back to this very page. */
export function useToSignIn() {
  const { pathname, search, hash } = useLocation()
  const [failed, setFailed] = useState(false)
  const go = useCallback(
    () => signIn(pathname + search + hash).catch(() => setFailed(true)),
    [pathname, search, hash],
  )
  return { go, failed }
}
