import { useMutation } from '@tanstack/react-query'
import { office } from '../session/officeApi'

export const useInvitePerson = () =>
  useMutation({ mutationFn: (personId: string) => office.POST('/api/office/people/{personId}/invitation', { params: { path: { personId } } }) })
