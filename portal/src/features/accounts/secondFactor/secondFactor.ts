import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../../api/client'
import { refreshAccount } from '../getMe'

export const useStartAuthenticator = () =>
  useMutation({ mutationFn: (password: string) => body(api.POST('/api/me/authenticator', { body: { password } })) })

/** Answers the recovery codes when there were none yet. */
export function useConfirmAuthenticator() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (code: string) => body(api.POST('/api/me/authenticator/confirmation', { body: { code } })),
    onSuccess: () => refreshAccount(client),
  })
}

export function useRemoveAuthenticator() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (password: string) => api.DELETE('/api/me/authenticator', { body: { password } }),
    onSuccess: () => refreshAccount(client),
  })
}

export function useRenewRecoveryCodes() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (password: string) => body(api.POST('/api/me/recovery-codes', { body: { password } })),
    onSuccess: () => refreshAccount(client),
  })
}

export function useSetSmsFactor() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (request: { enabled: boolean; password: string }) => body(api.PUT('/api/me/second-factor/sms', { body: request })),
    onSuccess: (me) => refreshAccount(client, me),
  })
}
