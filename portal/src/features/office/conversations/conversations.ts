import { type QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { body } from '../../../api/client'
import { type Sending, sendForm } from '../../../api/sendForm'
import type { Question } from '../../../api/types'
import { saveAs } from '../../../ui/saveAs'
import { office, watchSession } from '../session/officeApi'
import { accessToken } from '../session/session'
import { workKey } from '../work/workKey'

const listKey = ['office', 'questions'] as const
const keyOf = (questionId: string) => ['office', 'question', questionId] as const

function keep(client: QueryClient, question: Question) {
  client.setQueryData(keyOf(question.id), question)
  for (const queryKey of [listKey, workKey]) void client.invalidateQueries({ queryKey })
}

export const useConversation = (questionId: string) =>
  useQuery({ queryKey: keyOf(questionId), queryFn: ({ signal }) => body(office.GET('/api/office/questions/{questionId}', { params: { path: { questionId } }, signal })) })

export const useConversations = (state: Question['state']) =>
  useInfiniteQuery({
    queryKey: [...listKey, state],
    queryFn: ({ pageParam, signal }) => body(office.GET('/api/office/questions', { params: { query: { state, ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor,
  })

function useSendTo(url: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ form, sending }: { form: FormData; sending: Sending }) => sendForm<Question>(url, form, sending, (await accessToken()) ?? ''),
    onError: watchSession,
    onSuccess: (question) => keep(client, question),
  })
}

export const useStart = (dossierId: string) => useSendTo(`/api/office/dossiers/${encodeURIComponent(dossierId)}/questions`)

export const useAnswer = (questionId: string) => useSendTo(`/api/office/questions/${encodeURIComponent(questionId)}/messages`)

export function useMove(questionId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (move: 'close' | 'reopen') =>
      body(office.POST(move === 'close' ? '/api/office/questions/{questionId}/close' : '/api/office/questions/{questionId}/reopen', { params: { path: { questionId } } })),
    onSuccess: (question) => keep(client, question),
  })
}

/** Fetches a file of a message, to save it. */
export const useDownload = (questionId: string) =>
  useMutation({
    mutationFn: async ({ id: fileId, name }: { id: string; name: string }) => {
      const blob = (await body(office.GET('/api/office/questions/{questionId}/files/{fileId}', { params: { path: { questionId, fileId } }, parseAs: 'blob' }))) as unknown as Blob
      saveAs(blob, name)
    },
  })
