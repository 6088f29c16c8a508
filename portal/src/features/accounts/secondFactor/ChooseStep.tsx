import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import styles from './SecondFactor.module.css'
import { StepHeading } from './StepHeading'

export type Way = 'passkey' | 'app'

/** The manual's two: one press of a button, or a code to type. */
export function ChooseStep({ onChoose }: { onChoose: (way: Way) => void }) {
  const { t } = useTranslation()
  const touch = browserSupportsWebAuthn()
  return (
    <>
      <StepHeading>{t('choose.title')}</StepHeading>
      <ul role="list" className={styles.ways}>
        <li>
          <Icon name="key" size={28} />
          <h3 id="way-passkey">{t('choose.passkey')}</h3>
          <p>{t(touch ? 'choose.passkeyAbout' : 'choose.passkeyUnsupported')}</p>
          {touch && <Button aria-describedby="way-passkey" onClick={() => onChoose('passkey')}>{t('secondFactor.activate')}</Button>}
        </li>
        <li>
          <Icon name="phone" size={28} />
          <h3 id="way-app">{t('choose.app')}</h3>
          <p>{t('choose.appAbout')}</p>
          <Button look={touch ? 'secondary' : 'primary'} aria-describedby="way-app" onClick={() => onChoose('app')}>{t('secondFactor.activate')}</Button>
        </li>
      </ul>
    </>
  )
}
