import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../../api/problem'
import { sendForm } from '../../../api/sendForm'
import { announce } from '../../../ui/announce'
import { formErrors } from '../../../ui/formErrors'
import { watchSession } from '../session/officeApi'
import { accessToken } from '../session/session'
import { batchKey } from './batches'
import { nextOf } from './dropped'
import { takeHandedOver } from './handover'

export interface Refused {
  names: string[]
  message: string
}

interface Dropping {
  /** Files that have still to be sent. */
  waiting: File[]
  /** Of those that were dropped since nothing was waiting. */
  total: number
  refused: Refused[]
  /** Why it stopped; what is waiting goes on when staff says so. */
  stopped: string | undefined
}

const nothing: Dropping = { waiting: [], total: 0, refused: [], stopped: undefined }

/** Sends files a few at a time, as they are dropped. What is refused is told with its name; where the portal is away they wait. */
export function useDropping(batchId: string) {
  const [state, show] = useShown()
  const outcomeOf = useOutcome()
  const { t } = useTranslation('office')
  const client = useQueryClient()
  const isSending = useRef(false)

  const sendAll = async () => {
    if (isSending.current) return
    isSending.current = true
    show({ stopped: undefined })
    for (let some = nextOf(state.current.waiting); some.length > 0 && state.current.stopped === undefined; some = nextOf(state.current.waiting)) {
      const left = await sendSome(batchId, some).then(() => undefined, (error: unknown) => outcomeOf(error, some))
      if (left && 'stopped' in left) show(left)
      else show({ waiting: state.current.waiting.slice(some.length), refused: left ? [...state.current.refused, left] : state.current.refused })
      await client.invalidateQueries({ queryKey: batchKey(batchId) })
    }
    isSending.current = false
    if (state.current.waiting.length > 0) return
    show({ total: 0 })
    announce(t('batches.allRead'))
  }

  const add = (files: File[]) => {
    if (files.length === 0) return
    const { waiting, total, refused } = state.current
    show({ waiting: [...waiting, ...files], total: total + files.length, refused: waiting.length > 0 ? refused : [] })
    void sendAll()
  }

  const addHandedOver = useEffectEvent(() => add(takeHandedOver(batchId)))
  // They were dropped on the page before this one.
  useEffect(() => addHandedOver(), [])
  useAsking(state.shown.waiting.length > 0)
  return { ...state.shown, add, again: () => void sendAll() }
}

/** What is shown, and what is true while something is under way. */
function useShown() {
  const [shown, setShown] = useState(nothing)
  const current = useRef(nothing)
  const show = (part: Partial<Dropping>) => {
    current.current = { ...current.current, ...part }
    setShown(current.current)
  }
  return [{ shown, get current() { return current.current } }, show] as const
}

/** What became of files that were not taken. */
function useOutcome() {
  const { t } = useTranslation('office')
  return (error: unknown, some: File[]): Refused | { stopped: string } => {
    watchSession(error)
    const message = formErrors(error, [], { failed: t('batches.sendFailed'), offline: t('batches.sendOffline') }).map((told) => told.message).join(' ')
    const isRefused = error instanceof ApiProblem && error.status < 500 && error.status !== 401 && error.status !== 403
    return isRefused ? { names: some.map(({ name }) => name), message } : { stopped: message }
  }
}

/** Asks before the page is left with files that were not sent. */
function useAsking(isBusy: boolean) {
  useEffect(() => {
    if (!isBusy) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isBusy])
}

async function sendSome(batchId: string, files: File[]) {
  const form = new FormData()
  for (const file of files) form.append('files', file, file.name)
  await sendForm(`/api/office/batches/${encodeURIComponent(batchId)}/files`, form, { onProgress: () => undefined, signal: new AbortController().signal }, (await accessToken()) ?? '')
}
