import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { hasCode, hasStatus } from '../../../../api/problem'
import type { SeveralPreparation, SeveralSigned } from '../../../../api/types'
import { useLanguage } from '../../../../locales/i18n'
import { Button } from '../../../../ui/Button'
import { Notice } from '../../../../ui/Notice'
import { Skeleton } from '../../../../ui/Skeleton'
import { useErrorText } from '../../../../ui/useErrorText'
import styles from '../../Approval.module.css'
import type { RegisterMobile } from '../Ceremony'
import { heldText } from '../heldText'
import { SignForm } from '../SignForm'
import { type Chosen, usePreparation, useSendSeveralCode, useSignSeveral } from './several'

interface Props {
  documents: Chosen[]
  registerMobile: RegisterMobile
  onSigned: (items: SeveralSigned['items']) => void
  onBack: () => void
}

/** Several documents at once, after each was read: what one agrees to for each of them, and one proof of who one is. */
export function SeveralCeremony({ documents, registerMobile, onSigned, onBack }: Props) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const { data: prepared, error, refetch } = usePreparation(documents)
  useLayoutEffect(() => heading.current?.focus(), [])
  const canConfirm = prepared && prepared.factors.length > 0
  return (
    <section className={styles.actions} aria-labelledby="sign-several">
      <h2 id="sign-several" ref={heading} tabIndex={-1}>{t('several.confirm', { count: documents.length })}</h2>
      {error && !prepared && <Refused error={error} />}
      {!prepared && !error && <div aria-busy="true" className={styles.waiting}><Skeleton /><Skeleton width="long" /><Skeleton width="half" /></div>}
      {prepared && !canConfirm && (
        <>
          <p>{t('sign.needsMobile')}</p>
          {registerMobile(() => void refetch())}
        </>
      )}
      {canConfirm && <AllForm documents={documents} prepared={prepared} onSigned={onSigned} onBack={onBack} />}
      {!canConfirm && <div><Button look="quiet" onClick={onBack}>{t('actions.back')}</Button></div>}
    </section>
  )
}

function AllForm({ documents, prepared, onSigned, onBack }: Pick<Props, 'documents' | 'onSigned' | 'onBack'> & { prepared: SeveralPreparation }) {
  const send = useSendSeveralCode(documents)
  const sign = useSignSeveral(documents)
  const { data } = sign
  useEffect(() => {
    if (data) onSigned(data)
  }, [data, onSigned])
  return <SignForm consents={prepared.consents.map(({ text }) => text)} factors={prepared.factors} mobile={prepared.mobile ?? ''} send={send} sign={sign} onBack={onBack} />
}

function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const unexpected = useErrorText()
  const language = useLanguage()
  const message = heldText(error, t, language) ?? (hasStatus(error, 409) ? error.message : unexpected(error))
  return <div role="alert"><Notice tone={hasCode(error, 'signing-held') ? 'attention' : 'danger'}>{message}</Notice></div>
}
