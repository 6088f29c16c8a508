import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { saveAs } from '../../../ui/saveAs'
import { useCopy } from '../../../ui/useCopy'
import styles from './SecondFactor.module.css'

/** The codes for when phone and computer are lost: shown this once, to be kept elsewhere. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const { t } = useTranslation()
  const text = [t('recovery.file'), ...codes].join('\r\n')
  const [copied, copy] = useCopy(text, t('recovery.copied'))
  const download = () => saveAs(new Blob([text], { type: 'text/plain' }), t('recovery.fileName'))
  return (
    <div className={styles.recovery}>
      <p>{t('recovery.intro')}</p>
      <ol role="list" className={styles.codes} aria-label={t('recovery.title')}>
        {codes.map((code) => <li key={code}><code>{code}</code></li>)}
      </ol>
      <div className={`${styles.keep} no-print`}>
        <Button look="secondary" onClick={download}><Icon name="download" />{t('recovery.download')}</Button>
        <Button look="secondary" onClick={() => window.print()}><Icon name="print" />{t('receipt.print')}</Button>
        <Button look="secondary" onClick={() => void copy()}><Icon name={copied ? 'check' : 'copy'} />{t(copied ? 'recovery.copiedShort' : 'recovery.copy')}</Button>
      </div>
    </div>
  )
}
