import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { refreshAccount } from '../getMe'

export function useChangePassword() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { currentPassword: string; newPassword: string }) => api.PUT('/api/me/password', { body }),
    onSuccess: () => refreshAccount(client),
  })
}
