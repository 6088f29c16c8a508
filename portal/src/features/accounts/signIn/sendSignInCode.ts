import { useMutation } from '@tanstack/react-query'
import { api } from '../../../api/client'
import type { Credentials } from './signIn'

export const useSendSignInCode = () =>
  useMutation({ mutationFn: (credentials: Credentials) => api.POST('/api/session/code', { body: credentials }) })
