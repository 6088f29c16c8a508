import { OwnerCell as Cell } from '../shared/OwnerCell'
import { useSetOwner } from './setOwner'

interface Props {
  client: { id: string; name: string; owner?: string | undefined; ownerId?: string | undefined }
}

/** Whose client it is. */
export function OwnerCell({ client: { id, name, owner, ownerId } }: Props) {
  return <Cell name={name} owner={owner && ownerId ? { id: ownerId, name: owner } : undefined} set={useSetOwner(id)} field="id" />
}
