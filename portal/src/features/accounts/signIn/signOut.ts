import { useMutation } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { hasStatus } from '../../../api/problem'
import { forgetDrafts } from '../../../ui/drafts'

export const useSignOut = () =>
  useMutation({
    mutationFn: async () => {
      try {
        await api.DELETE('/api/session')
      } catch (error) {
        // A session that is gone already is what was asked for.
        if (!hasStatus(error, 401)) throw error
      }
    },
    onSuccess: () => forgetDrafts(),
  })
