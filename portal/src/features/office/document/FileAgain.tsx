import { useTranslation } from 'react-i18next'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { useFileAgain } from './fileAgain'

/** Files a return again whose filing failed. */
export function FileAgain({ documentId }: { documentId: string }) {
  const { t } = useTranslation('office')
  const again = useFileAgain(documentId)
  const file = () => again.mutate(undefined, { onSuccess: () => announce(t('document.filedAgain')) })
  return (
    <>
      {again.isError && <div role="alert"><Notice tone="attention">{t('document.fileAgainFailed')}</Notice></div>}
      <Button look="secondary" busy={again.isPending && t('document.filingAgain')} onClick={file}>{t('document.fileAgain')}</Button>
    </>
  )
}
