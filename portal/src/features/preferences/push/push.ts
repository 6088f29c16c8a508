import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../../api/client'
import { pushState, subscribe, unsubscribe } from './browserPush'

const pushQuery = queryOptions({
  queryKey: ['push'],
  queryFn: async ({ signal }) => {
    const { publicKey, devices } = await body(api.GET('/api/me/push', { signal }))
    return { publicKey, state: await pushState(devices.map(({ id }) => id)) }
  },
})

export const usePush = () => useQuery(pushQuery)

/** Asks for messages on this device. Answers whether the person let the browser do so. */
export function useTurnOn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (publicKey: string) => {
      const subscription = await subscribe(publicKey)
      if (!subscription?.endpoint) return false
      const { p256dh = '', auth = '' } = subscription.keys ?? {}
      await api.POST('/api/me/push', { body: { endpoint: subscription.endpoint, keys: { p256dh, auth } } })
      return true
    },
    onSettled: () => client.invalidateQueries(pushQuery),
  })
}

export function useTurnOff() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const endpoint = await unsubscribe()
      if (endpoint) await api.DELETE('/api/me/push', { body: { endpoint } })
    },
    onSettled: () => client.invalidateQueries(pushQuery),
  })
}
