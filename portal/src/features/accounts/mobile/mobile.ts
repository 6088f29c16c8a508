import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../../api/client'
import { refreshAccount } from '../getMe'

/** Sends the code; without a number, to the one that the account has. */
export const useSendMobileCode = () =>
  useMutation({ mutationFn: (request: { number?: string; password: string }) => api.PUT('/api/me/mobile', { body: request }) })

export function useConfirmMobile() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (code: string) => body(api.POST('/api/me/mobile/confirmation', { body: { code } })),
    onSuccess: (me) => refreshAccount(client, me),
  })
}
