import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'

const linkQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: ({ signal }) => body(api.GET('/api/me/calendar', { signal })),
})

/** Whether there is a link, and since when; the link itself is told once, by making it. */
export const useCalendarLink = () => useQuery(linkQuery)

export function useMakeCalendarLink() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (password: string) => body(api.POST('/api/me/calendar', { body: { password } })),
    onSuccess: () => client.invalidateQueries({ queryKey: linkQuery.queryKey }),
  })
}

export function useRevokeCalendarLink() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.DELETE('/api/me/calendar'),
    onSuccess: () => client.invalidateQueries({ queryKey: linkQuery.queryKey }),
  })
}

/** The same address for the calendar program of this device, to which a browser hands it over; `webcals` keeps https, and with it the key from other eyes. */
export const toWebcal = (address: string) => address.replace(/^http/, 'webcal')
