import { useState } from 'react'
import { announce } from './announce'

/**
 * Whether the text is in the clipboard by now, and what puts it there.
 * @param told Said aloud when it is.
 */
export function useCopy(text: string, told: string) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      announce(told)
    } catch {
      // Not allowed here: what is shown can be selected.
    }
  }
  return [copied, copy] as const
}
