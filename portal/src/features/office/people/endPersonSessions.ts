import { useMutation } from '@tanstack/react-query'
import { office } from '../session/officeApi'

export const useEndPersonSessions = (personId: string) =>
  useMutation({ mutationFn: () => office.DELETE('/api/office/people/{personId}/sessions', { params: { path: { personId } } }) })
