import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Button } from '../../../ui/Button'
import { ButtonLink } from '../../../ui/ButtonLink'
import { Icon } from '../../../ui/Icon'
import { canDevice, endOffer, noteOffered } from './offer'
import styles from './PasskeyOffer.module.css'

/** In one sentence, once a device: from now on with one touch. */
export default function PasskeyOffer() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    void canDevice().then((can) => {
      if (can) noteOffered()
      setShown(can)
    })
  }, [])
  const end = () => {
    endOffer()
    setShown(false)
  }
  if (!isShown || pathname.startsWith('/accountbeveiliging')) return null
  return (
    <aside className={`${styles.offer} no-print`} aria-label={t('passkey.offerLabel')}>
      <Icon name="key" />
      <p>{t('passkey.offer')}</p>
      <div className={styles.ways}>
        <ButtonLink to="/accountbeveiliging/activeren?met=passkey" small onClick={end}>{t('passkey.offerYes')}</ButtonLink>
        <Button look="quiet" small onClick={end}>{t('passkey.offerNo')}</Button>
      </div>
    </aside>
  )
}
