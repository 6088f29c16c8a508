import nl from '../../../locales/office.nl.json'

type Group = 'kind' | 'confirm'

/** The words of this kind of work, or the general ones for a kind that has none of its own. */
export function wording<G extends Group>(group: G, kind: string): `work.${G}.${keyof (typeof nl)['work'][G] & string}` {
  const own = Object.hasOwn(nl.work[group], kind) ? kind : 'default'
  return `work.${group}.${own}` as ReturnType<typeof wording<G>>
}
