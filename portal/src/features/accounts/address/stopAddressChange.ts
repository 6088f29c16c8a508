import { useMutation } from '@tanstack/react-query'
import { api } from '../../../api/client'

export const useStopAddressChange = () => useMutation({ mutationFn: (token: string) => api.POST('/api/address-change/stop', { body: { token } }) })
