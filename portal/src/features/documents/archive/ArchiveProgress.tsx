import { useTranslation } from 'react-i18next'
import { fileSize } from '../../../format/numbers'
import { useLanguage } from '../../../locales/i18n'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import styles from './ArchiveProgress.module.css'
import type { useArchive } from './useArchive'

/** How far the download is, and how it ended. */
export function ArchiveProgress({ archive: { state, cancel, close } }: { archive: ReturnType<typeof useArchive> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { step, name, received, total } = state
  const known = total > 0 && received > 0
  const words = known ? t('archive.progress', { done: fileSize(received, language), total: fileSize(Math.max(total, received), language) }) : t('archive.starting')
  return (
    <>
      {step === 'running' && (
        <div className={styles.running} data-archive="running">
          <p className={styles.name}>{name}</p>
          <progress aria-label={t('archive.progressLabel')} max={100} value={known ? Math.min(99, Math.floor((100 * received) / total)) : undefined} />
          <p className="muted small figures">{words}</p>
          <Button look="secondary" onClick={cancel}>{t('archive.cancel')}</Button>
        </div>
      )}
      {(step === 'done' || step === 'cancelled') && <Notice tone={step === 'done' ? 'good' : 'attention'}><p>{step === 'done' ? t('archive.done', { name }) : t('archive.cancelled')}</p><Button look="quiet" onClick={close}>{t('archive.close')}</Button></Notice>}
      {step === 'failed' && <div role="alert"><Notice tone="danger"><p>{t('archive.failed')}</p><Button look="quiet" onClick={close}>{t('archive.close')}</Button></Notice></div>}
    </>
  )
}
