import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { useToSignIn } from './useToSignIn'

/** Over the page that one was on, for what was typed there is still there. */
export function EndedDialog() {
  const { t } = useTranslation('office')
  const { go, failed } = useToSignIn()
  return (
    <Dialog title={t('session.endedTitle')} onClose={() => undefined}>
      <p>{failed ? t('session.failed') : t('session.ended')}</p>
      <div><Button onClick={() => void go()}>{t('session.again')}</Button></div>
    </Dialog>
  )
}
