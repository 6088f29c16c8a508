import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../api/types'
import { listOf } from '../../format/lists'
import { useLanguage } from '../../locales/i18n'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/Button'
import { Closed } from '../../ui/conversation/Closed'
import { formOf } from '../../ui/conversation/formOf'
import { ReplyForm } from '../../ui/conversation/ReplyForm'
import { readDraft } from '../../ui/drafts'
import { Icon } from '../../ui/Icon'
import { hasFiles } from '../../ui/keptFiles'
import { Notice } from '../../ui/Notice'
import { useErrorText } from '../../ui/useErrorText'
import { useAccount } from '../accounts/getMe'
import { useMove, useReply } from './questions'
import styles from './Questions.module.css'

/** ACTIES: say something more, or close the conversation. */
export function QuestionActions({ question }: { question: Question }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const language = useLanguage()
  const me = useAccount()
  const draftKey = `reply.${question.id}`
  const [replying, setReplying] = useState(() => readDraft(draftKey) !== '' || hasFiles(draftKey))
  const title = useRef<HTMLHeadingElement>(null)
  const reply = useReply(question.id)
  const move = useMove(question.id)
  const state = useRef(question.state)

  // What was just done has changed what there is to do: its heading takes the focus.
  useLayoutEffect(() => {
    if (state.current !== question.state) title.current?.focus()
    state.current = question.state
  }, [question.state])

  const missing = question.awaits === 'client' ? (question.wanted ?? []).filter(({ received }) => !received) : []
  const saySo = () => reply.mutate({ form: formOf({ body: t('questions.noMoreSaid') }, []), sending: { onProgress: () => undefined, signal: new AbortController().signal } }, { onSuccess: () => announce(t('conversation.sent')) })
  const close = () => move.mutate('close', { onSuccess: () => announce(t('conversation.closed')) })
  return (
    <section aria-labelledby="actions" className={styles.actions}>
      <h2 id="actions" ref={title} tabIndex={-1}>{t('actions.title')}</h2>
      {question.closed && <Closed closed={question.closed} reopen={() => move.mutateAsync('reopen')} />}
      {reply.isError && !replying && <div role="alert"><Notice tone="attention">{errorText(reply.error)}</Notice></div>}
      {move.isError && !question.closed && <div role="alert"><Notice tone="attention">{errorText(move.error)}</Notice></div>}
      {question.state === 'open' && !replying && (
        <>
          <p>{missing.length > 0 ? t('questions.missing', { names: listOf(missing.map(({ name }) => name), language) }) : t(question.awaits === 'office' ? 'questions.awaitsOffice' : 'questions.awaitsYou')}</p>
          <div className={styles.choices}>
            <Button onClick={() => setReplying(true)}><Icon name="reply" />{t('conversation.reply')}</Button>
            {missing.length > 0 && <Button look="secondary" busy={reply.isPending && t('loading')} onClick={saySo}>{t('questions.noMore')}</Button>}
            <Button look="secondary" busy={move.isPending && t('loading')} onClick={close}><Icon name="check" />{t('conversation.close')}</Button>
          </div>
          <p className="muted small">{t('questions.stays')}</p>
        </>
      )}
      {question.state === 'open' && replying && (
        <ReplyForm draftKey={draftKey} owner={me.id} send={(form, sending) => reply.mutateAsync({ form, sending })} onSent={() => setReplying(false)} onCancel={() => setReplying(false)} />
      )}
    </section>
  )
}
