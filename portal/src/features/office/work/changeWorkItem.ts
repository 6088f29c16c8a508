import { useMutation, useQueryClient } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'
import { colleaguesKey } from '../shared/colleagues'
import { workKey } from './workKey'

/** As many as the portal completes in one go. */
const mostAtOnce = 50

const to = (workItemId: string) => ({ path: { workItemId } })

function useChange<T, R>(mutationFn: (value: T) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSuccess: () => Promise.all([workKey, colleaguesKey].map((queryKey) => client.invalidateQueries({ queryKey }))) })
}

export const useAssign = (id: string) =>
  useChange((owner: string | null) => body(office.PUT('/api/office/work-items/{workItemId}/owner', { params: to(id), body: { owner } })))

export const useNote = (id: string) =>
  useChange((note: string | null) => body(office.PUT('/api/office/work-items/{workItemId}/note', { params: to(id), body: { note } })))

export const usePutOff = (id: string) =>
  useChange((until: string | null) => body(office.PUT('/api/office/work-items/{workItemId}/later', { params: to(id), body: { until } })))

export const useCompleteMany = () =>
  useChange(async (ids: string[]) => {
    const [completed, skipped] = [[] as string[], [] as { id: string; reason: string }[]]
    for (let first = 0; first < ids.length; first += mostAtOnce) {
      const answer = await body(office.POST('/api/office/work-items/complete', { body: { ids: ids.slice(first, first + mostAtOnce) } }))
      completed.push(...answer.completed)
      skipped.push(...answer.skipped)
    }
    return { completed, skipped }
  })
