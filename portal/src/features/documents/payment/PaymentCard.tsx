import { useTranslation } from 'react-i18next'
import type { Document, PaymentOrder } from '../../../api/types'
import { longDate } from '../../../format/dates'
import { money } from '../../../format/numbers'
import { useLanguage } from '../../../locales/i18n'
import { Card } from '../../../ui/Card'
import { Choice } from '../../../ui/Choices'
import { Facts } from '../../../ui/Facts'
import { Icon } from '../../../ui/Icon'
import { Notice } from '../../../ui/Notice'
import { useErrorText } from '../../../ui/useErrorText'
import { Copied } from './Copied'
import { useMarkPaid } from './markPaid'
import styles from './PaymentCard.module.css'

/** Zo betaalt u: what a bank needs to know, to copy or to scan. The portal itself pays nothing. */
export function PaymentCard({ document, payment }: { document: Document; payment: PaymentOrder }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { name, reference, amount, paid } = payment
  const isTax = document.invoice === undefined
  return (
    <Card id="payment" title={t('payment.title')} mark={paid && <span className={styles.paid}><Icon name="check" />{t('payment.paid')}</span>}>
      <div className={styles.facts}><Order payment={payment} isTax={isTax} /></div>
      {isTax && !reference && <Notice tone="attention">{t('payment.noReference')}</Notice>}
      <figure className={styles.code}>
        <img src={`/api/documents/${document.id}/payment.svg`} alt={t('payment.codeAlt', { amount: money(amount, language), name })} width="168" height="168" />
        <figcaption className="muted small">{t('payment.code')}</figcaption>
      </figure>
      {document.invoice?.paid ? <p className="muted small">{t('payment.paidByOffice')}</p> : <Tick documentId={document.id} paid={paid} />}
    </Card>
  )
}

function Order({ payment: { iban, name, reference, amount, due }, isTax }: { payment: PaymentOrder; isTax: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const known = t(isTax ? 'payment.taxReference' : 'payment.reference')
  const typed = amount.toFixed(2).replace('.', language === 'nl' ? ',' : '.')
  return (
    <Facts
      items={[
        [t('payment.amount'), <Copied key="amount" text={money(amount, language)} what={typed} label={t('payment.amount')} />],
        [t('payment.due'), due && longDate(due, language)],
        [t('payment.to'), name],
        [t('payment.iban'), <Copied key="iban" text={inFours(iban)} what={iban} label={t('payment.iban')} />],
        [known, reference && <Copied key="reference" text={isTax ? inFours(reference) : reference} what={reference} label={known} />],
      ]}
    />
  )
}

function Tick({ documentId, paid }: { documentId: string; paid: boolean }) {
  const { t } = useTranslation()
  const mark = useMarkPaid(documentId)
  const errorText = useErrorText()
  const shown = mark.isPending ? mark.variables : paid
  return (
    <div className={`${styles.tick} no-print`}>
      <Choice type="checkbox" label={t('payment.mark')} help={t('payment.markHelp')} checked={shown} onChange={(event) => !mark.isPending && mark.mutate(event.target.checked)} />
      {mark.error && <div role="alert"><Notice tone="attention">{errorText(mark.error)}</Notice></div>}
    </div>
  )
}

const inFours = (text: string) => text.replace(/(.{4})(?=.)/g, '$1 ')
