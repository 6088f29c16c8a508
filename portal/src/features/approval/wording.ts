import nl from '../../locales/nl.json'
import type { Document } from '../../api/types'

type Group = 'consequence' | 'confirmApprove' | 'confirmReject' | 'nothingByKind'

/** The words of this kind of document, or the general ones for a kind that has none of its own. */
export function wording<G extends Group>(group: G, kind: Document['kind'] | 'automatic'): `actions.${G}.${keyof (typeof nl)['actions'][G] & string}` {
  const own = Object.hasOwn(nl.actions[group], kind) ? kind : 'default'
  return `actions.${group}.${own}` as ReturnType<typeof wording<G>>
}
