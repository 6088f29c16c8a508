import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../../api/client'
import { hasCode, hasStatus } from '../../../api/problem'
import type { Signing, SigningFactor } from '../../../api/types'
import { showPasskey } from '../../../ui/showPasskey'
import { keepDocument, useRefreshLists } from '../refreshLists'

/** The text to agree to, and the ways to confirm. Asked for anew each time: a number may have been registered since. */
export function useSigning(documentId: string, version: number) {
  return useQuery({
    queryKey: ['signing', documentId, version],
    queryFn: () => body(api.GET('/api/documents/{documentId}/signature', { params: { path: { documentId } } })),
    staleTime: 0,
  })
}

export function useSendSigningCode(documentId: string, { version }: Signing) {
  return useMutation({
    mutationFn: () => api.POST('/api/documents/{documentId}/signature/code', { params: { path: { documentId } }, body: { consent: true, version } }),
  })
}

/** One act for all files: with a code, or with one touch of a passkey. */
export function useSign(documentId: string, { version }: Signing) {
  const client = useQueryClient()
  const refreshLists = useRefreshLists()
  const path = { documentId }
  return useMutation({
    mutationFn: async ({ factor, code }: { factor: SigningFactor; code?: string }) => {
      const proof = factor === 'passkey' ? await showPasskey(await body(api.POST('/api/documents/{documentId}/signature/passkey/options', { params: { path } }))) : { code: code ?? '' }
      return body(api.POST('/api/documents/{documentId}/signature', { params: { path }, body: { consent: true, factor, version, ...proof } }))
    },
    onSuccess: (document) => {
      keepDocument(client, document)
      refreshLists()
    },
    onError: (error) => {
      // It is not to be signed any more, or is by now: the page shows how it stands.
      if (hasStatus(error, 403) || hasCode(error, 'already-signed') || hasCode(error, 'replaced')) void client.invalidateQueries({ queryKey: ['document', documentId] })
    },
  })
}
