import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem, isOffline } from '../../api/problem'
import type { Sending } from '../../api/sendForm'
import type { FieldError } from '../ErrorSummary'
import { problemOf } from './problemOf'

/** Checks and sends a message. What was typed stays as long as that has not worked. */
export function useSend(fields: readonly string[]) {
  const { t } = useTranslation()
  const [errors, setErrors] = useState<FieldError[]>([])
  const [part, setPart] = useState<number>()
  const stopper = useRef<AbortController>(undefined)

  const explain = (error: unknown): FieldError[] => {
    if (error instanceof DOMException && error.name === 'AbortError') return [{ message: t('conversation.stopped') }]
    if (!(error instanceof ApiProblem)) return [{ message: isOffline(error) ? t('conversation.offline') : t('conversation.failed') }]
    const told = Object.entries(error.errors).flatMap(([field, messages]) => messages.map((message) => ({ field: fields.includes(field) ? field : undefined, message })))
    if (told.length > 0) return told
    // Without a session the page itself gives way to Inloggen.
    if (error.status === 401) return []
    return [{ message: error.status < 500 ? error.message : t('conversation.failed') }]
  }
  const wrongWith = (files: readonly File[]): FieldError[] => {
    const problem = problemOf(files)
    if (!problem) return []
    return [{ field: 'files', message: problem.code === 'otherKind' ? t('conversation.otherKind', { name: problem.name }) : t(`conversation.${problem.code}`) }]
  }

  /** @returns whether it was sent */
  const send = async (missing: FieldError[], files: readonly File[], call: (sending: Sending) => Promise<unknown>) => {
    const wrong = [...missing, ...wrongWith(files)]
    setErrors(wrong)
    if (wrong.length > 0 || part !== undefined) return false
    setPart(0)
    stopper.current = new AbortController()
    try {
      await call({ onProgress: setPart, signal: stopper.current.signal })
      return true
    } catch (error) {
      setErrors(explain(error))
      return false
    } finally {
      setPart(undefined)
    }
  }
  return { errors, part, errorOf: (field: string) => errors.find((error) => error.field === field)?.message, send, stop: () => stopper.current?.abort() }
}
