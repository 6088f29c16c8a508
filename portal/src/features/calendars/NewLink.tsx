import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import buttonStyles from '../../ui/Button.module.css'
import { Field } from '../../ui/Field'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { useCopy } from '../../ui/useCopy'
import styles from './Calendar.module.css'
import { toWebcal } from './calendarLink'

/** The link that was just made: shown this once, to be taken to a calendar program. */
export function NewLink({ address }: { address: string }) {
  const { t } = useTranslation()
  const [copied, copy] = useCopy(address, t('calendar.copied'))
  return (
    <div className={styles.made}>
      <Notice tone="attention" title={t('calendar.once')}>{t('calendar.secret')}</Notice>
      <Field id="calendar-address" label={t('calendar.address')} help={t('calendar.how')} readOnly value={address} onFocus={(event) => event.target.select()} />
      <div className={styles.buttons}>
        <Button onClick={() => void copy()}><Icon name={copied ? 'check' : 'copy'} />{t(copied ? 'calendar.copiedShort' : 'calendar.copy')}</Button>
        <a href={toWebcal(address)} className={`${buttonStyles.button} ${buttonStyles.secondary}`}><Icon name="calendar" />{t('calendar.open')}</a>
      </div>
    </div>
  )
}
