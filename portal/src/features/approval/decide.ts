import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import { hasCode, hasStatus } from '../../api/problem'
import type { Decision, Document } from '../../api/types'
import { hasPasskeyHere } from '../../ui/passkeyHere'
import { showPasskey } from '../../ui/showPasskey'
import { keepDocument, useRefreshLists } from './refreshLists'

interface Choice {
  decision: Decision
  comment: string
  /** The version that was read: nobody decides on a newer one unseen. */
  version: number
}

export function useDecide(documentId: string) {
  const client = useQueryClient()
  const refreshLists = useRefreshLists()
  return useMutation({
    mutationFn: async (choice: Choice) => {
      try {
        return await decide(documentId, choice)
      } catch (error) {
        if (!hasCode(error, 'not-signed-in') || !hasPasskeyHere()) throw error
        // Who thinks better of it signs in as ever; what was chosen and typed waits there.
        const document = await decideWithPasskey(documentId, choice, error)
        // The passkey may be somebody else's, who reads along in this browser.
        void client.invalidateQueries()
        return document
      }
    },
    onSuccess: (document: Document) => {
      keepDocument(client, document)
      refreshLists()
    },
    onError: (error) => {
      if (hasStatus(error, 409) || hasStatus(error, 403)) {
        void client.invalidateQueries({ queryKey: ['document', documentId] })
        refreshLists()
      }
    },
  })
}

const bodyOf = ({ decision, comment, version }: Choice) => ({ decision, version, ...(comment && { comment }) })

const decide = (documentId: string, choice: Choice) =>
  body(api.POST('/api/documents/{documentId}/decision', { params: { path: { documentId } }, body: bodyOf(choice) }))

/** The session ended while one read: one touch signs in and decides. */
async function decideWithPasskey(documentId: string, choice: Choice, ended: unknown) {
  const params = { path: { documentId } }
  const asked = await body(api.POST('/api/documents/{documentId}/decision/passkey/options', { params }))
  const shown = await showPasskey(asked).catch(() => {
    throw ended
  })
  return body(api.POST('/api/documents/{documentId}/decision/passkey', { params, body: { ...shown, ...bodyOf(choice) } }))
    .catch((error: unknown) => {
      throw hasCode(error, 'passkey-invalid') ? ended : error
    })
}
