import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import { meKey } from './getMe'

interface Credentials {
  userName: string
  password: string
  code?: string
}

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (credentials: Credentials) => body(api.POST('/api/session', { body: credentials })),
    onSuccess: (me) => {
      client.clear()
      client.setQueryData(meKey, me)
    },
  })
}
