import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { LoadFailed } from '../../../ui/LoadFailed'
import { Notice } from '../../../ui/Notice'
import { Skeleton } from '../../../ui/Skeleton'
import { useErrorText } from '../../../ui/useErrorText'
import styles from './PushCard.module.css'
import { usePush, useTurnOff, useTurnOn } from './push'

/** Messages on this device: on or off, or why they cannot be had. */
export function PushCard() {
  const { t } = useTranslation()
  const push = usePush()
  return (
    <Card id="notices-push" title={t('push.title')}>
      {push.data && <Switch publicKey={push.data.publicKey} state={push.data.state} />}
      {push.isError && !push.data && <LoadFailed error={push.error} message={t('notices.failed')} retry={() => void push.refetch()} />}
      {push.isPending && <div aria-busy="true" className="stack"><Skeleton width="half" /><Skeleton width="long" /></div>}
    </Card>
  )
}

function Switch({ publicKey, state }: { publicKey: string; state: 'unsupported' | 'denied' | 'off' | 'on' }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const on = useTurnOn()
  const off = useTurnOff()
  const failed = on.error ?? off.error
  return (
    <div className="stack">
      <p className="muted">{t('push.about')}</p>
      {failed && <div role="alert"><Notice tone="danger">{failed instanceof DOMException ? t('push.failed') : errorText(failed)}</Notice></div>}
      {(state === 'unsupported' || state === 'denied') && <p>{t(`push.${state}`)}</p>}
      {state === 'off' && (
        <div><Button busy={on.isPending && t('push.asking')} onClick={() => { off.reset(); on.mutate(publicKey) }}>{t('push.turnOn')}</Button></div>
      )}
      {(state === 'on' || state === 'off') && <div role="status" className={styles.state}>{state === 'on' && <Notice tone="good">{t('push.on')}</Notice>}</div>}
      {state === 'on' && (
        <div><Button look="secondary" busy={off.isPending && t('loading')} onClick={() => { on.reset(); off.mutate() }}>{t('push.turnOff')}</Button></div>
      )}
    </div>
  )
}
