import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../../ui/Field'
import { ChangeDialog } from '../../shared/ChangeDialog'
import type { DialogProps } from './DocumentActions'
import { useSetPaymentReference } from './setPaymentReference'

/** By which reference the client pays: of a return the one of the tax authority, of an invoice the firm's own. */
export function ReferenceDialog({ document, ...ends }: DialogProps) {
  const { t } = useTranslation('office')
  const set = useSetPaymentReference(document)
  const [reference, setReference] = useState(document.paymentReference ?? '')
  const isInvoice = document.invoice !== undefined
  return (
    <ChangeDialog
      title={t(isInvoice ? 'document.reference.ofInvoice' : 'document.reference.ofReturn', { subject: document.subject })}
      submit={t('document.reference.keep')}
      busy={set.isPending && t('share.busy')}
      fields={['reference']}
      send={() => set.mutateAsync(reference)}
      {...ends}
    >
      {(errorOf) => (
        <Field
          id="reference"
          label={t('document.reference.label')}
          help={t(isInvoice ? 'document.reference.invoiceHelp' : 'document.reference.returnHelp')}
          error={errorOf('reference')}
          inputMode={isInvoice ? 'text' : 'numeric'}
          value={reference}
          onChange={(event) => setReference(event.target.value)}
        />
      )}
    </ChangeDialog>
  )
}
