import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { announce } from '../../../ui/announce'
import type { FieldError } from '../../../ui/ErrorSummary'
import { formErrors } from '../../../ui/formErrors'
import { asksOf } from './kindAsks'
import { asDocument, lacksAmount, missingOf, type UploadFields } from './upload'
import { useUploadDocument } from './uploadDocument'
import { useFileErrors } from './useFileErrors'

const names = ['kind', 'subject', 'period', 'explanation', 'folder', 'amount', 'dueDate', 'outcome', 'deadline', 'term', 'signers', 'signedBy', 'files']
const needs = { subject: 'upload.needSubject', folder: 'upload.needFolder', amount: 'upload.needAmount', dueDate: 'upload.needDueDate' } as const

/** Checks and sends a document, and goes to it; what was filled in stays as long as that has not worked. */
export function useSending(dossierId: string, onPlaced: () => void) {
  const { t } = useTranslation('office')
  const fileErrors = useFileErrors()
  const navigate = useNavigate()
  const upload = useUploadDocument(dossierId)
  const [errors, setErrors] = useState<FieldError[]>([])
  const [part, setPart] = useState(0)
  const stopper = useRef<AbortController>(undefined)

  const check = (fields: UploadFields, files: File[]): FieldError[] => [
    ...missingOf(fields).map((field) => ({ field, message: t(needs[field]) })),
    ...(asksOf(fields.kind).comesTo && lacksAmount(fields) ? [{ field: 'outcome', message: t('upload.needOutcome') }] : []),
    ...fileErrors(files, asksOf(fields.kind).twoFiles),
  ]

  const send = async (fields: UploadFields, files: File[]) => {
    const wrong = check(fields, files)
    setErrors(wrong)
    if (wrong.length > 0) return
    setPart(0)
    stopper.current = new AbortController()
    try {
      const placed = await upload.mutateAsync({ fields: asDocument(fields), files, onProgress: setPart, signal: stopper.current.signal })
      onPlaced()
      announce(t('upload.placed'))
      navigate(`/kantoor/documenten/${placed.id}`, { replace: true, state: { placed: true } })
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') setErrors([{ message: t('upload.stopped') }])
      else setErrors(formErrors(error, names, { failed: t('upload.failed'), offline: t('upload.offline') }))
    }
  }
  return { errors, part, isSending: upload.isPending, send, stop: () => stopper.current?.abort() }
}
