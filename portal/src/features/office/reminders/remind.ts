import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { body } from '../../../api/client'
import type { Reminders } from '../../../api/types'
import { officeDocumentKey } from '../document/getOfficeDocument'
import { office } from '../session/officeApi'

/** The portal takes so many at once. */
const most = 200

/** What would be done, as things are now. */
export const useReminderPreview = (documentIds: readonly string[]) =>
  useQuery({
    queryKey: ['office', 'reminders', documentIds],
    queryFn: () => ask(documentIds, true),
    // Each time that it is opened anew: somebody may have been reminded or have answered since.
    staleTime: 0,
    gcTime: 0,
  })

export function useRemind() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (documentIds: readonly string[]) => ask(documentIds, false),
    onSuccess: (_, documentIds) => Promise.all(documentIds.map((id) => client.invalidateQueries({ queryKey: officeDocumentKey(id) }))),
  })
}

async function ask(documentIds: readonly string[], preview: boolean): Promise<Reminders> {
  let all: Reminders = { sent: 0, skipped: [], recipients: [] }
  for (let from = 0; from < documentIds.length; from += most)
    all = together(all, await body(office.POST('/api/office/reminders', { body: { documentIds: documentIds.slice(from, from + most), preview } })))
  return all
}

/** Of two answers: a person who is in both counts once here, though they get two mails. */
export function together(one: Reminders, other: Reminders): Reminders {
  const recipients = new Map(one.recipients.map((recipient) => [recipient.personId, recipient]))
  for (const recipient of other.recipients) {
    const known = recipients.get(recipient.personId)
    recipients.set(recipient.personId, known ? { ...known, documentIds: [...known.documentIds, ...recipient.documentIds] } : recipient)
  }
  return { sent: one.sent + other.sent, skipped: [...one.skipped, ...other.skipped], recipients: [...recipients.values()] }
}
