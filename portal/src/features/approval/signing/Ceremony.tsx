import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { hasCode, hasStatus } from '../../../api/problem'
import type { Document, Signing } from '../../../api/types'
import { useLanguage } from '../../../locales/i18n'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Skeleton } from '../../../ui/Skeleton'
import { useErrorText } from '../../../ui/useErrorText'
import styles from '../Approval.module.css'
import { heldText } from './heldText'
import { SignForm } from './SignForm'
import { useSendSigningCode, useSign, useSigning } from './signing'

export type RegisterMobile = (onDone: () => void) => ReactNode

interface Props {
  document: Document
  /** The way to a registered mobile number, for who cannot confirm in any way yet. */
  registerMobile: RegisterMobile
  onBack: () => void
}

/** Ondertekenen, after the document was read: what one agrees to, and how one confirms to be who one is. */
export function Ceremony({ document, registerMobile, onBack }: Props) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const unexpected = useErrorText()
  const language = useLanguage()
  const { data: signing, error, refetch } = useSigning(document.id, document.version)
  useLayoutEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles.form}>
      <h3 ref={heading} tabIndex={-1}>{t('sign.title')}</h3>
      {error && !signing && <div role="alert"><Notice tone={hasCode(error, 'signing-held') ? 'attention' : 'danger'}>{heldText(error, t, language) ?? (hasStatus(error, 409) ? error.message : unexpected(error))}</Notice></div>}
      {!signing && !error && <div aria-busy="true" className={styles.waiting}><Skeleton /><Skeleton width="long" /><Skeleton width="half" /></div>}
      {signing?.factors.length === 0 && (
        <>
          <p>{t('sign.needsMobile')}</p>
          {registerMobile(() => void refetch())}
        </>
      )}
      {signing && signing.factors.length > 0 && <OneForm key={signing.consentSha256} document={document} signing={signing} onBack={onBack} />}
      {(!signing || signing.factors.length === 0) && <div><Button look="quiet" onClick={onBack}>{t('actions.back')}</Button></div>}
    </div>
  )
}

function OneForm({ document, signing, onBack }: { document: Document; signing: Signing; onBack: () => void }) {
  const send = useSendSigningCode(document.id, signing)
  const sign = useSign(document.id, signing)
  return <SignForm consents={[signing.consent]} factors={signing.factors} mobile={signing.mobile ?? ''} send={send} sign={sign} onBack={onBack} />
}
