import { useEffect, useState } from 'react'
import { api, body } from '../../../api/client'
import type { PasswordLinkOwner } from '../../../api/types'

interface Answer {
  owner?: PasswordLinkOwner
  error?: unknown
}

/**
 * Whose password the link sets, or why it sets none; undefined until that is known. Asked for once and not kept among what was fetched:
 * the frame of this page empties that as it appears.
 */
export function usePasswordLink(token: string | undefined): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>()
  useEffect(() => {
    if (!token) return
    const stop = new AbortController()
    body(api.POST('/api/password/link', { body: { token }, signal: stop.signal })).then(
      (owner) => setAnswer({ owner }),
      (error: unknown) => !stop.signal.aborted && setAnswer({ error }),
    )
    return () => stop.abort()
  }, [token])
  return answer
}
