import { useMutation, useQueryClient } from '@tanstack/react-query'
import { body } from '../../../api/client'
import type { NewDossier } from '../../../api/types'
import { office } from '../session/officeApi'

export function useAddDossier() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (dossier: NewDossier) => body(office.POST('/api/office/dossiers', { body: dossier })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['office', 'dossiers'] }),
  })
}
