import { useEffect, useEffectEvent, useRef } from 'react'

/** Hears that a field takes over the value of the row above it. */
export function useFill<Field extends HTMLElement>(onFill: (value: string) => void) {
  const field = useRef<Field>(null)
  const fill = useEffectEvent(onFill)
  useEffect(() => {
    const at = field.current
    const hear = (event: Event) => fill((event as CustomEvent<string>).detail)
    at?.addEventListener('fill', hear)
    return () => at?.removeEventListener('fill', hear)
  }, [])
  return field
}
