import type { UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../ui/announce'
import { Button } from '../../../ui/Button'
import { useErrorText } from '../../../ui/useErrorText'
import styles from './OwnerCell.module.css'
import { OwnerDialog } from './OwnerDialog'

export interface Owned {
  /** Of what is owned. */
  name: string
  owner?: { id: string; name: string } | undefined
  /** Gives it to a colleague, to `me`, or to nobody. */
  set: UseMutationResult<unknown, Error, string | null>
  /** Who gave it to them, and when. */
  told?: string | undefined
  /** What the API calls the colleague. */
  field: string
}

/** Whose it is; what nobody has is taken with one click. */
export function OwnerCell(owned: Owned) {
  const { name, owner, set } = owned
  const { t } = useTranslation('office')
  const errorText = useErrorText()
  const [choosing, setChoosing] = useState(false)
  const take = () => set.mutate('me', { onSuccess: () => announce(t('clients.ownerSet', { name })) })
  return (
    <>
      {owner
        ? <Button look="quiet" small aria-label={t('clients.ownerChange', { name, owner: owner.name })} onClick={() => setChoosing(true)}>{owner.name}</Button>
        : <Button look="quiet" small aria-label={t('clients.takeThis', { name })} busy={set.isPending && t('clients.ownerSaving')} onClick={take}>{t('clients.take')}</Button>}
      {set.isError && !choosing && <span role="alert" className={styles.failed}>{errorText(set.error)}</span>}
      {choosing && <OwnerDialog {...owned} onClose={() => setChoosing(false)} />}
    </>
  )
}
