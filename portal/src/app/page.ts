import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { Shape } from './PageWaiting'

/** What is known of a page before its code is there. */
export interface Handle {
  /** What it will look like. */
  shape: Shape
  /** What it asks first of the portal, where that may be asked before one is there. */
  ahead?: (client: QueryClient) => void
}

/** A page that is fetched when one goes there. */
export const page = (load: () => Promise<{ default: ComponentType }>) => async () => ({ Component: (await load()).default })
