import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'

export function ViewerFailed({ downloadUrl, name, again }: { downloadUrl: string; name: string; again: () => void }) {
  const { t } = useTranslation()
  return (
    <div role="alert" className="stack">
      <Notice tone="attention" title={t('viewer.failedTitle')}>
        <p>{t('viewer.failed')}</p>
        <p><a href={downloadUrl} download={name}>{t('document.downloadFile', { name })}</a></p>
      </Notice>
      <div><Button look="secondary" onClick={again}>{t('viewer.again')}</Button></div>
    </div>
  )
}
