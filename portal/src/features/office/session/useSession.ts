import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { findUser, getState, subscribe } from './session'

export const useSessionState = () => useSyncExternalStore(subscribe, getState)

export interface StaffMember {
  name: string
  userName: string
}

/** Who of the office is signed in in this tab; null for nobody. */
export const useStaff = () =>
  useQuery({
    queryKey: ['office', 'staff'],
    queryFn: async (): Promise<StaffMember | null> => {
      const user = await findUser()
      return user && { name: user.profile.name ?? '', userName: user.profile.preferred_username ?? '' }
    },
    staleTime: Infinity,
  })
