import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../../../../format/dates'
import { Field } from '../../../../ui/Field'
import { ChangeDialog } from '../../shared/ChangeDialog'
import type { DialogProps } from './DocumentActions'
import { useSetPayment } from './setPayment'

/** That an invoice was paid, and when; or that it was not after all. */
export function PaymentDialog({ document, ...ends }: DialogProps) {
  const { t } = useTranslation('office')
  const payment = useSetPayment(document)
  const [paidOn, setPaidOn] = useState(() => dayOf(new Date().toISOString()))
  const pays = !document.invoice?.paid
  const check = () => (pays && !paidOn ? [{ field: 'paidOn', message: t('document.payment.needDay') }] : [])
  return (
    <ChangeDialog
      title={t(pays ? 'document.payment.paidTitle' : 'document.payment.unpaidTitle', { subject: document.subject })}
      submit={t(pays ? 'document.payment.paid' : 'document.payment.unpaid')}
      busy={payment.isPending && t('share.busy')}
      fields={['paidOn']}
      check={check}
      send={() => payment.mutateAsync(pays ? { paid: true, paidOn } : { paid: false })}
      {...ends}
    >
      {(errorOf) => (pays
        ? <Field id="paidOn" type="date" label={t('document.payment.day')} help={t('document.payment.dayHelp')} error={errorOf('paidOn')} value={paidOn} onChange={(event) => setPaidOn(event.target.value)} />
        : <p>{t('document.payment.unpaidText')}</p>)}
    </ChangeDialog>
  )
}
