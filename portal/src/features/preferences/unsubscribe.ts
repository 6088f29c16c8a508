import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/client'

/** What a mail program with one click would send (RFC 8058). */
export const useUnsubscribe = () =>
  useMutation({
    mutationFn: (token: string) =>
      api.POST('/api/unsubscription', {
        params: { query: { token } },
        body: { 'List-Unsubscribe': 'One-Click' },
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        bodySerializer: (fields) => new URLSearchParams(fields),
      }),
  })
