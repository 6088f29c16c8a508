import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../../api/client'
import type { Me } from '../../../api/types'
import { showFor } from '../../../api/whoseSession'
import { meKey } from '../getMe'

export interface Credentials {
  userName: string
  password: string
  code?: string
}

/** What there was of somebody else is gone before the first page is shown. */
export function useStartSession() {
  const client = useQueryClient()
  return (me: Me) => {
    client.clear()
    showFor(me.id)
    client.setQueryData(meKey, me)
  }
}

export function useSignIn() {
  const start = useStartSession()
  return useMutation({
    mutationFn: (credentials: Credentials) => body(api.POST('/api/session', { body: credentials })),
    onSuccess: start,
  })
}
