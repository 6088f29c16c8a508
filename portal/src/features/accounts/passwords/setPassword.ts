import { useMutation } from '@tanstack/react-query'
import { api } from '../../../api/client'

export const useSetPassword = () =>
  useMutation({ mutationFn: (body: { token: string; password: string }) => api.POST('/api/password', { body }) })
