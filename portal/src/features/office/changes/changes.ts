import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { body } from '../../../api/client'
import type { WaitingChange } from '../../../api/types'
import { office } from '../session/officeApi'

const keyOf = (changeId: string) => ['office', 'change', changeId]

export const useChange = (changeId: string) =>
  useQuery({
    queryKey: keyOf(changeId),
    queryFn: ({ signal }) => body(office.GET('/api/office/changes/{changeId}', { params: { path: { changeId } }, signal })),
  })

/** Makes the change, or sees that it is not made. Lists, people and dossiers are read again. */
export function useEndChange(changeId: string) {
  const client = useQueryClient()
  const params = { path: { changeId } }
  return useMutation({
    mutationFn: (end: 'confirm' | 'decline') =>
      body(end === 'confirm' ? office.POST('/api/office/changes/{changeId}/confirm', { params }) : office.POST('/api/office/changes/{changeId}/decline', { params })),
    onSuccess: (change) => {
      client.setQueryData(keyOf(changeId), change)
      return client.invalidateQueries({ queryKey: ['office'] })
    },
    // Somebody else was first: the page shows how it stands.
    onError: () => client.invalidateQueries({ queryKey: keyOf(changeId) }),
  })
}

/** Whether what was asked for waits for a colleague. */
export const waits = (answer: unknown): answer is WaitingChange => typeof answer === 'object' && answer !== null && 'askedBy' in answer
