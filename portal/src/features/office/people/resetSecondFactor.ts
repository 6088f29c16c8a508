import { useMutation } from '@tanstack/react-query'
import { office } from '../session/officeApi'

export const useResetSecondFactor = (personId: string) =>
  useMutation({ mutationFn: () => office.DELETE('/api/office/people/{personId}/second-factor', { params: { path: { personId } } }) })
