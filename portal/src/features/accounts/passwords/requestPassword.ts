import { useMutation } from '@tanstack/react-query'
import { api } from '../../../api/client'

export const useRequestPassword = () =>
  useMutation({ mutationFn: (userName: string) => api.POST('/api/password/requests', { body: { userName } }) })
