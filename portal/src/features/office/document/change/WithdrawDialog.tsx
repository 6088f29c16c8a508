import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../../../ui/Field'
import { ChangeDialog } from '../../shared/ChangeDialog'
import type { DialogProps } from './DocumentActions'
import { useWithdrawDocument } from './withdrawDocument'

export function WithdrawDialog({ document, ...ends }: DialogProps) {
  const { t } = useTranslation('office')
  const withdraw = useWithdrawDocument(document)
  const [reason, setReason] = useState('')
  const check = () => (reason.trim() ? [] : [{ field: 'reason', message: t('document.withdraw.needReason') }])
  return (
    <ChangeDialog
      title={t('document.withdraw.title', { subject: document.subject })}
      submit={t('document.withdraw.submit')}
      look="danger"
      busy={withdraw.isPending && t('document.withdraw.busy')}
      fields={['reason']}
      check={check}
      send={() => withdraw.mutateAsync(reason.trim())}
      {...ends}
    >
      {(errorOf) => (
        <>
          <p>{t('document.withdraw.text')}</p>
          <TextField id="reason" label={t('document.withdraw.reason')} help={t('document.withdraw.reasonHelp')} error={errorOf('reason')} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
        </>
      )}
    </ChangeDialog>
  )
}
