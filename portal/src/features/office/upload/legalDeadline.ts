import { useQuery } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { office } from '../session/officeApi'
import { hasPeriods } from './periods'
import type { UploadFields } from './upload'

/** The day by law; nothing for a period that is none, which the portal says when it is sent. */
export const useLegalDeadline = (dossierId: string, { kind, period, term }: Pick<UploadFields, 'kind' | 'period' | 'term'>) =>
  useQuery({
    queryKey: ['office', 'deadline', dossierId, kind, period, term],
    queryFn: ({ signal }) => body(office.GET('/api/office/dossiers/{dossierId}/deadline', { params: { path: { dossierId }, query: { kind, period, term } }, signal })),
    // Not at each letter of what is still being typed.
    enabled: hasPeriods(kind) && /20\d{2}/.test(period),
    retry: false,
  })
