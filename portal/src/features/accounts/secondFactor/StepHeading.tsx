import { useLayoutEffect, useRef } from 'react'

/** What this step is about. The focus comes along with whoever goes on. */
export function StepHeading({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  return <h2 ref={heading} tabIndex={-1}>{children}</h2>
}
