import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import type { Me } from '../../api/types'
import { setLanguage } from '../../locales/i18n'
import { meKey } from '../accounts/getMe'

/** Changes the language at once, and keeps it as the person's: of the portal wherever they sign in, and of what is sent to them. */
export function useChooseLanguage() {
  const client = useQueryClient()
  return useMutation({
    onMutate: setLanguage,
    mutationFn: (language: Me['language']) => api.PUT('/api/me/language', { body: { language } }),
    onSuccess: (_, language) => client.setQueryData<Me>(meKey, (me) => me && { ...me, language }),
  })
}
