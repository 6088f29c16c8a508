import { createContext } from 'react'

/** Told, above the table, when something that was said in it did not come through; without an error that there is none any more. */
export const Trouble = createContext<(error?: unknown) => void>(() => undefined)
