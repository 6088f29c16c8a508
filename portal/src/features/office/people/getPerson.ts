import { useQuery } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'

export const usePerson = (personId: string) =>
  useQuery({
    queryKey: ['office', 'person', personId],
    queryFn: ({ signal }) => body(office.GET('/api/office/people/{personId}', { params: { path: { personId } }, signal })),
    enabled: personId !== '',
  })
