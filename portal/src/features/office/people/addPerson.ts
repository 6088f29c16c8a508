import { useMutation, useQueryClient } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'

interface NewPerson {
  name: string
  email: string
  mobile?: string
}

export function useAddPerson() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (person: NewPerson) => body(office.POST('/api/office/people', { body: person })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['office', 'people'] }),
  })
}
