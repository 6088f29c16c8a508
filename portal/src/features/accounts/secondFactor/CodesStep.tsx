import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { RecoveryCodes } from './RecoveryCodes'
import { StepHeading } from './StepHeading'

export function CodesStep({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation()
  return (
    <>
      <StepHeading>{t('recovery.keep')}</StepHeading>
      <RecoveryCodes codes={codes} />
      <Button className="no-print" onClick={onDone}>{t('recovery.kept')}</Button>
    </>
  )
}
