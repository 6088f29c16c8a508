import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasCode, hasStatus } from '../../api/problem'
import type { Decision, Document } from '../../api/types'
import { Button } from '../../ui/Button'
import { keepDraft, readDraft } from '../../ui/drafts'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import styles from './Approval.module.css'
import { DecisionForm } from './DecisionForm'
import { useDecide } from './decide'
import { NothingToDo } from './NothingToDo'
import { Receipt } from './Receipt'
import { wording } from './wording'

interface Props {
  document: Document
  userId: string
  userName: string
}

/** ACTIES: what the client may do with this document, or what has been done with it. */
export function Actions({ document, userId, userName }: Props) {
  const { t } = useTranslation()
  const decide = useDecide(document.id)
  const draftKey = `${userId}.${document.id}`
  const [chosen, setChosen] = useState<Decision | undefined>(() => asDecision(readDraft(`${draftKey}.choice`)))
  const title = useRef<HTMLHeadingElement>(null)
  const mayDecide = document.state === 'open' && document.actions.includes('approve') && document.actions.includes('reject')
  const wasOpen = useRef(mayDecide)

  // When the decision has landed, here or elsewhere, the receipt takes the focus and the draft has done its work.
  useEffect(() => {
    if (wasOpen.current && !mayDecide) title.current?.focus()
    wasOpen.current = mayDecide
  }, [mayDecide])
  useEffect(() => {
    if (decide.isSuccess) for (const part of ['choice', 'approve', 'reject']) keepDraft(`${draftKey}.${part}`, '')
  }, [decide.isSuccess, draftKey])

  const choose = (decision: Decision | undefined) => {
    decide.reset()
    setChosen(decision)
    keepDraft(`${draftKey}.choice`, decision ?? '')
  }
  return (
    <section aria-labelledby="actions" className={`${styles.actions} ${mayDecide ? styles.bar : ''}`}>
      <h2 id="actions" ref={title} tabIndex={-1}>{t(document.decision ? 'receipt.title' : 'actions.title')}</h2>
      <Refused error={decide.error} decided={document.decision !== undefined} />
      {mayDecide && !chosen && (
        <>
          <p className={styles.consequence}>{t(wording('consequence', document.kind))}.</p>
          <div className={styles.choice}>
            <Button onClick={() => choose('approve')}><Icon name="check" />{t('actions.approve')}</Button>
            <Button look="danger" onClick={() => choose('reject')}><Icon name="cross" />{t('actions.reject')}</Button>
          </div>
          <p className={`muted small ${styles.aside}`}>{t('actions.oneIsEnough')}</p>
        </>
      )}
      {mayDecide && chosen && <DecisionForm key={chosen} document={document} decision={chosen} draftKey={`${draftKey}.${chosen}`} decide={decide} onBack={() => choose(undefined)} />}
      {document.decision && <Receipt document={document} byYou={decide.isSuccess || document.decision.by === userName} />}
      {!mayDecide && !document.decision && <NothingToDo document={document} />}
    </section>
  )
}

const asDecision = (value: string): Decision | undefined => (value === 'approve' || value === 'reject' ? value : undefined)

function Refused({ error, decided }: { error: unknown; decided: boolean }) {
  const { t } = useTranslation()
  const message = hasCode(error, 'may-not-handle')
    ? t('actions.mayNotHandle')
    : hasCode(error, 'already-decided') || (hasStatus(error, 409) && decided)
      ? t('actions.alreadyDecided')
      : hasStatus(error, 409) && t('actions.notOpen')
  return message ? <div role="alert"><Notice tone="attention">{message}</Notice></div> : null
}
