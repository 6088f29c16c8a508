import type { WorkItem } from '../../../api/types'
import nl from '../../../locales/office.nl.json'

export type WorkKind = WorkItem['kind']

/** What is to be done, what was put off, and what was done. */
export const stands = ['open', 'later', 'done'] as const

export type Stand = (typeof stands)[number]

export interface WorkFilter {
  /** `me`, `none` for what nobody has, the id of a colleague, or empty for everybody's. */
  owner: string
  kind: WorkKind | ''
  stand: Stand
}

export const workKinds = Object.keys(nl.work.kind).filter((kind) => kind !== 'default') as WorkKind[]

const names = { owner: 'van', kind: 'soort', stand: 'stand' } as const
const owners: Record<string, string> = { me: 'mij', none: 'niemand', '': 'alle' }
const standNames: Record<Stand, string> = { open: 'open', later: 'later', done: 'afgerond' }

/** From the address of the page, so that going back finds it again. One's own comes first. */
export function filterFrom(address: URLSearchParams): WorkFilter {
  const [owner, kind, stand] = [address.get(names.owner), address.get(names.kind), address.get(names.stand)]
  return {
    owner: owner ? (Object.keys(owners).find((key) => owners[key] === owner) ?? owner) : 'me',
    kind: workKinds.find((known) => known === kind) ?? '',
    stand: stands.find((known) => standNames[known] === stand) ?? 'open',
  }
}

export const toAddress = ({ owner, kind, stand }: WorkFilter): Record<string, string> => ({
  ...(owner !== 'me' && { [names.owner]: owners[owner] ?? owner }),
  ...(kind && { [names.kind]: kind }),
  ...(stand !== 'open' && { [names.stand]: standNames[stand] }),
})

/** As the portal's API asks for it. */
export const asQuery = ({ owner, kind, stand }: WorkFilter) => ({
  state: stand === 'done' ? 'done' : 'open',
  ...(stand === 'later' && { later: 'true' as const }),
  ...(owner && { owner }),
  ...(kind && { kind }),
} as const)
