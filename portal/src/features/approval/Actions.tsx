import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { kindOf } from '../../api/kinds'
import { hasCode, hasStatus } from '../../api/problem'
import type { Decision, Document } from '../../api/types'
import { Button } from '../../ui/Button'
import { keepDraft, readDraft } from '../../ui/drafts'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import styles from './Approval.module.css'
import { DecisionForm } from './DecisionForm'
import { useDecide } from './decide'
import { useMarkSeen } from './markSeen'
import { NothingToDo } from './NothingToDo'
import { Receipt } from './Receipt'
import { SeenAction } from './SeenAction'
import { Ceremony, type RegisterMobile } from './signing/Ceremony'
import { wording } from './wording'

interface Props {
  document: Document
  userId: string
  registerMobile: RegisterMobile
}

type Chosen = Decision | 'sign'

/** ACTIES: what the client may do with this document, or what has been done with it. */
export function Actions({ document, userId, registerMobile }: Props) {
  const { t } = useTranslation()
  const decide = useDecide(document.id)
  const seen = useMarkSeen(document.id)
  const draftKey = `${userId}.${document.id}`
  const { chosen, overtaken, choose } = useChoice(document.version, `${draftKey}.choice`)
  const title = useRef<HTMLHeadingElement>(null)
  const maySign = document.state === 'open' && document.actions.includes('sign')
  const mayDecide = maySign || (document.state === 'open' && document.actions.includes('approve') && document.actions.includes('reject'))
  const maySee = document.actions.includes('seen')
  const waits = mayDecide || maySee
  const waited = useRef(waits)

  // When it has been done, here or elsewhere, the outcome takes the focus and the draft has done its work.
  useLayoutEffect(() => {
    if (waited.current && !waits) title.current?.focus()
    waited.current = waits
  }, [waits])
  useEffect(() => {
    if (decide.isSuccess) for (const part of ['choice', 'approve', 'reject']) keepDraft(`${draftKey}.${part}`, '')
  }, [decide.isSuccess, draftKey])

  const begin = (decision: Chosen | undefined) => {
    decide.reset()
    choose(decision)
  }
  return (
    <section aria-labelledby="actions" className={`${styles.actions} ${waits ? styles.bar : ''}`}>
      <h2 id="actions" ref={title} tabIndex={-1}>{t(document.decision ? 'receipt.title' : 'actions.title')}</h2>
      <Refused error={decide.error} decided={document.decision !== undefined} overtaken={overtaken} />
      {mayDecide && !chosen && <Choice document={document} onChoose={begin} />}
      {maySign && chosen === 'sign' && <Ceremony document={document} registerMobile={registerMobile} onBack={() => begin(undefined)} />}
      {mayDecide && chosen && chosen !== 'sign' && <DecisionForm key={chosen} document={document} decision={chosen} draftKey={`${draftKey}.${chosen}`} decide={decide} onBack={() => begin(undefined)} />}
      {maySee && <SeenAction seen={seen} />}
      {document.decision && <Receipt document={document} byYou={document.decision.byYou === true} />}
      {seen.isSuccess && !maySee && <div role="status"><Notice tone="good">{t('actions.seenDone')}</Notice></div>}
      {!waits && !document.decision && !seen.isSuccess && <NothingToDo document={document} />}
    </section>
  )
}

function Choice({ document: { kind, filedAutomatically, actions }, onChoose }: { document: Document; onChoose: (decision: Chosen) => void }) {
  const { t } = useTranslation()
  const signs = actions.includes('sign')
  return (
    <>
      <p className={styles.consequence}>{t(wording('consequence', filedAutomatically ? 'automatic' : kind))}.</p>
      <div className={styles.choice}>
        {signs
          ? <Button onClick={() => onChoose('sign')}><Icon name="pen" />{t('sign.sign')}</Button>
          : <Button onClick={() => onChoose('approve')}><Icon name="check" />{t('actions.approve')}</Button>}
        <Button look="danger" onClick={() => onChoose('reject')}><Icon name="cross" />{t('actions.reject')}</Button>
      </div>
      {kindOf(kind).oneIsEnough && <p className={`muted small ${styles.aside}`}>{t('actions.oneIsEnough')}</p>}
    </>
  )
}

const asDecision = (value: string): Chosen | undefined => (value === 'approve' || value === 'reject' || value === 'sign' ? value : undefined)

/** The choice made before Bevestigen. It is about one version: another one has to be read and chosen about anew. */
function useChoice(version: number, key: string) {
  const [choice, setChoice] = useState(() => ({ version, decision: asDecision(readDraft(key)) }))
  const overtaken = choice.decision !== undefined && choice.version !== version
  const choose = (decision: Chosen | undefined) => {
    setChoice({ version, decision })
    keepDraft(key, decision ?? '')
  }
  return { chosen: overtaken ? undefined : choice.decision, overtaken, choose }
}

function Refused({ error, decided, overtaken }: { error: unknown; decided: boolean; overtaken: boolean }) {
  const { t } = useTranslation()
  const message = hasCode(error, 'may-not-handle')
    ? t('actions.mayNotHandle')
    : overtaken || hasCode(error, 'replaced')
      ? t('actions.replaced')
      : hasCode(error, 'already-decided') || (hasStatus(error, 409) && decided)
        ? t('actions.alreadyDecided')
        : hasStatus(error, 409) && t('actions.notOpen')
  return message ? <div role="alert"><Notice tone="attention">{message}</Notice></div> : null
}
