import { useMutation } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { components } from '../../api/schema'

export type Verification = components['schemas']['Verification']

/** The portal's own limit for what anybody has checked. */
export const maxBytes = 25_000_000

export const useVerifyFile = () =>
  useMutation({
    mutationFn: (file: File) =>
      body(api.POST('/api/verification', { body: file as unknown as string, bodySerializer: (whole) => whole, headers: { 'Content-Type': 'application/pdf' } })),
  })
