import { type QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import { type Sending, sendForm } from '../../api/sendForm'
import type { Question } from '../../api/types'

const keyOf = (questionId: string) => ['question', questionId] as const

function keep(client: QueryClient, question: Question) {
  client.setQueryData(keyOf(question.id), question)
  for (const key of ['tasks', 'dossiers', 'questions']) void client.invalidateQueries({ queryKey: [key] })
}

export const useQuestion = (questionId: string) =>
  useQuery({ queryKey: keyOf(questionId), queryFn: ({ signal }) => body(api.GET('/api/questions/{questionId}', { params: { path: { questionId } }, signal })) })

export const useQuestions = (dossierId: string | undefined) =>
  useInfiniteQuery({
    queryKey: ['questions', dossierId],
    queryFn: ({ pageParam, signal }) =>
      body(api.GET('/api/dossiers/{dossierId}/questions', { params: { path: { dossierId: dossierId ?? '' }, query: pageParam ? { cursor: pageParam } : {} }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor,
    enabled: dossierId !== undefined,
  })

/** Sends a form to a place where it becomes a conversation, or a part of one. */
function useSendTo(url: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ form, sending }: { form: FormData; sending: Sending }) => sendForm<Question>(url, form, sending),
    onSuccess: (question) => keep(client, question),
  })
}

export const useAsk = (dossierId: string) => useSendTo(`/api/dossiers/${encodeURIComponent(dossierId)}/questions`)

export const useReply = (questionId: string) => useSendTo(`/api/questions/${encodeURIComponent(questionId)}/messages`)

export function useMove(questionId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (move: 'close' | 'reopen') => body(api.POST(move === 'close' ? '/api/questions/{questionId}/close' : '/api/questions/{questionId}/reopen', { params: { path: { questionId } } })),
    onSuccess: (question) => keep(client, question),
  })
}

export const attachmentUrl = (questionId: string, fileId: string) => `/api/questions/${encodeURIComponent(questionId)}/files/${encodeURIComponent(fileId)}`
