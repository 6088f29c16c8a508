import type { ComponentType } from 'react'

/** A page that is fetched when one goes there. */
export const page = (load: () => Promise<{ default: ComponentType }>) => async () => ({ Component: (await load()).default })
