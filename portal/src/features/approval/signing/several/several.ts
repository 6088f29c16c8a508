import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../../../api/client'
import type { SigningFactor } from '../../../../api/types'
import { showPasskey } from '../../../../ui/showPasskey'
import { useRefreshLists } from '../../refreshLists'

/** A document, in the version that was read. */
export interface Chosen {
  id: string
  version: number
}

/** The texts to agree to, and the ways to confirm. Asked for anew each time: a number may have been registered since. */
export const usePreparation = (documents: Chosen[]) =>
  useQuery({
    queryKey: ['signing', 'several', documents],
    queryFn: () => body(api.POST('/api/signatures/preparation', { body: { documents } })),
    staleTime: 0,
  })

export const useSendSeveralCode = (documents: Chosen[]) =>
  useMutation({ mutationFn: () => api.POST('/api/signatures/code', { body: { documents } }) })

/** One act for all: with a code, or with one touch of a passkey. What came of each is in the answer. */
export function useSignSeveral(documents: Chosen[]) {
  const client = useQueryClient()
  const refreshLists = useRefreshLists()
  return useMutation({
    mutationFn: async ({ factor, code = '' }: { factor: SigningFactor; code?: string }) => {
      const proof = factor === 'passkey' ? { passkey: await showPasskey(await body(api.POST('/api/signatures/passkey/options', { body: { documents } }))) } : { factor, code }
      return (await body(api.POST('/api/signatures', { body: { documents, consent: true, ...proof } }))).items
    },
    onSuccess: () => {
      for (const { id } of documents) void client.invalidateQueries({ queryKey: ['document', id] })
      refreshLists()
    },
  })
}
