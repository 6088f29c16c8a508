import { useTranslation } from 'react-i18next'
import { isOffline } from '../../api/problem'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import styles from './Approval.module.css'
import type { useMarkSeen } from './markSeen'

/** A draft asks for nothing but to be read; this takes its reminder away. */
export function SeenAction({ seen }: { seen: ReturnType<typeof useMarkSeen> }) {
  const { t } = useTranslation()
  return (
    <>
      <p className={styles.consequence}>{t('actions.seenIntro')}</p>
      {seen.isError && <div role="alert"><Notice tone="danger">{isOffline(seen.error) ? t('errors.offline') : t('actions.seenFailed')}</Notice></div>}
      <Button busy={seen.isPending && t('actions.seenBusy')} onClick={() => seen.mutate()}><Icon name="eye" />{t('actions.seen')}</Button>
    </>
  )
}
