import { useTranslation } from 'react-i18next'
import type { AuthenticatorKey as Key } from '../../../api/types'
import { Button } from '../../../ui/Button'
import buttonStyles from '../../../ui/Button.module.css'
import { Icon } from '../../../ui/Icon'
import { Skeleton } from '../../../ui/Skeleton'
import { useCopy } from '../../../ui/useCopy'
import { QrCode } from './QrCode'
import styles from './SecondFactor.module.css'

/** To scan from another screen, to open on this one, or to type. */
export function AuthenticatorKey({ value }: { value: Key }) {
  const { t } = useTranslation()
  const [copied, copy] = useCopy(value.sharedKey.replace(/\s/g, ''), t('authenticator.keyCopied'))
  return (
    <div className={styles.key}>
      <p className={styles.onScreen}>{t('authenticator.scan')}</p>
      <p className={styles.onPhone}>{t('authenticator.open')}</p>
      <a href={value.uri} className={`${buttonStyles.button} ${buttonStyles.secondary} ${styles.onPhone}`}><Icon name="phone" />{t('authenticator.openApp')}</a>
      <div className={styles.onScreen}><QrCode text={value.uri} label={t('authenticator.qr')} /></div>
      <details>
        <summary>{t('authenticator.byHand')}</summary>
        <div className={styles.byHand}>
          <p>{t('authenticator.byHandAbout')}</p>
          <p><code className={styles.secret}>{value.sharedKey}</code></p>
          <div><Button look="secondary" onClick={() => void copy()}><Icon name={copied ? 'check' : 'copy'} />{t(copied ? 'recovery.copiedShort' : 'authenticator.copyKey')}</Button></div>
          <div className={styles.onPhone}><QrCode text={value.uri} label={t('authenticator.qr')} /></div>
        </div>
      </details>
    </div>
  )
}

export function AuthenticatorKeySkeleton() {
  return <div className={styles.key} aria-busy="true"><Skeleton width="long" /><Skeleton width="half" tall /></div>
}
