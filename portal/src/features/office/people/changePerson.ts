import { useMutation, useQueryClient } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'
import type { PersonFields } from './PersonForm'

export function useChangePerson(personId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (fields: PersonFields) => body(office.PATCH('/api/office/people/{personId}', { params: { path: { personId } }, body: fields })),
    // The name and the address stand in the lists of people and of members too.
    onSuccess: () => client.invalidateQueries({ queryKey: ['office'] }),
  })
}
