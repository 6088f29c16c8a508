import { useQuery } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'

export const colleaguesKey = ['office', 'colleagues'] as const

/** Colleagues who have used the portal; who looks is among them from then on. */
export const useColleagues = () =>
  useQuery({
    queryKey: colleaguesKey,
    queryFn: ({ signal }) => body(office.GET('/api/office/staff', { signal })),
    staleTime: 60_000,
  })
