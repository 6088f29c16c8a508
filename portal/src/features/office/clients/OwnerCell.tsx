import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { useErrorText } from '../../../ui/useErrorText'
import styles from './Clients.module.css'
import { OwnerDialog } from './OwnerDialog'
import { useSetOwner } from './staff'

interface Props {
  client: { id: string; name: string; owner?: string | undefined; ownerId?: string | undefined }
}

/** Whose client it is; who has none is taken with one click. */
export function OwnerCell({ client }: Props) {
  const { t } = useTranslation('office')
  const errorText = useErrorText()
  const [choosing, setChoosing] = useState(false)
  const set = useSetOwner()
  const take = () => set.mutate({ dossierId: client.id, id: 'me' }, { onSuccess: () => announce(t('clients.ownerSet', { name: client.name })) })
  return (
    <>
      {client.owner
        ? <Button look="quiet" small aria-label={t('clients.ownerChange', { name: client.name, owner: client.owner })} onClick={() => setChoosing(true)}>{client.owner}</Button>
        : <Button look="quiet" small aria-label={t('clients.takeThis', { name: client.name })} busy={set.isPending && t('clients.ownerSaving')} onClick={take}>{t('clients.take')}</Button>}
      {set.isError && <span role="alert" className={styles.failed}>{errorText(set.error)}</span>}
      {choosing && <OwnerDialog client={client} onClose={() => setChoosing(false)} />}
    </>
  )
}
