import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { hasStatus } from '../../../api/problem'
import { showFor } from '../../../api/whoseSession'
import { forgetDrafts } from '../../../ui/drafts'
import { forgetFiles } from '../../../ui/forgetFiles'

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      // What is still being asked for would be refused afterwards, which looks like a session that ran out.
      await client.cancelQueries()
      try {
        await api.DELETE('/api/session')
      } catch (error) {
        // A session that is gone already is what was asked for.
        if (!hasStatus(error, 401)) throw error
      }
    },
    onSuccess: () => {
      forgetDrafts()
      void forgetFiles()
      showFor(undefined)
    },
    onError: () => void client.invalidateQueries(),
  })
}
