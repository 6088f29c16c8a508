import { useMutation, useQueryClient } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'
import type { PersonFields } from './PersonForm'

type NewPerson = Omit<PersonFields, 'mobile'> & Partial<Pick<PersonFields, 'mobile'>>

export function useAddPerson() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (person: NewPerson) => body(office.POST('/api/office/people', { body: person })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['office', 'people'] }),
  })
}
