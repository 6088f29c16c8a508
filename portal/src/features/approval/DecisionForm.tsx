import { type FormEvent, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasStatus, isOffline } from '../../api/problem'
import type { Decision, Document } from '../../api/types'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/Button'
import { keepDraft, readDraft } from '../../ui/drafts'
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary'
import { TextField } from '../../ui/Field'
import styles from './Approval.module.css'
import { checkComment } from './checkComment'
import type { useDecide } from './decide'
import { wording } from './wording'

interface Props {
  document: Document
  decision: Decision
  draftKey: string
  decide: ReturnType<typeof useDecide>
  onBack: () => void
}

/** The second step: says again what will happen, takes the words that go with it, and confirms. */
export function DecisionForm({ document, decision, draftKey, decide, onBack }: Props) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const [comment, setComment] = useState(() => readDraft(draftKey))
  const [errors, setErrors] = useState<FieldError[]>([])
  const approving = decision === 'approve'

  useLayoutEffect(() => heading.current?.focus(), [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (decide.isPending) return
    const problem = checkComment(decision, comment, document.commentRequired)
    setErrors(problem ? [{ field: 'comment', message: t(`actions.${problem}`) }] : [])
    if (problem) return
    decide.mutate({ decision, comment: comment.trim(), version: document.version }, {
      onSuccess: () => announce(t('receipt.sent')),
      onError: (error) => {
        if (hasStatus(error, 409) || hasStatus(error, 403) || hasStatus(error, 401)) return
        setErrors([{ message: isOffline(error) ? t('actions.offline') : t('actions.failed') }])
      },
    })
  }
  const label = approving ? (document.commentRequired ? t('actions.comment') : t('actions.commentOptional')) : t('actions.explanation')
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <h3 ref={heading} tabIndex={-1}>{approving ? t('actions.approve') : t('actions.reject')}</h3>
      <p>{t(approving ? wording('confirmApprove', document.filedAutomatically ? 'automatic' : document.kind) : wording('confirmReject', document.kind))}</p>
      <ErrorSummary errors={errors} />
      <TextField
        id="comment"
        label={label}
        help={approving ? t('actions.commentHelp') : t('actions.explanationHelp')}
        error={errors.find((error) => error.field)?.message}
        rows={3}
        value={comment}
        onChange={(event) => {
          setComment(event.target.value)
          keepDraft(draftKey, event.target.value)
        }}
      />
      <div className={styles.confirm}>
        <Button type="submit" busy={decide.isPending && t('actions.confirming')}>{t('actions.confirm')}</Button>
        <Button look="secondary" onClick={onBack}>{t('actions.back')}</Button>
      </div>
    </form>
  )
}
