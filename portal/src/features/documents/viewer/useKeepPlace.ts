import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Keeps what is in the middle of the window there when the pages change size. Call the result just before. */
export function useKeepPlace(room: RefObject<HTMLElement | null>, page: number, width: number) {
  const place = useRef<{ element: Element; part: number }>(undefined)
  useLayoutEffect(() => {
    if (!place.current) return
    const { element, part } = place.current
    place.current = undefined
    const { top, height } = element.getBoundingClientRect()
    window.scrollBy({ top: top + part * height - window.innerHeight / 2, behavior: 'instant' })
  }, [width])
  return () => {
    const element = room.current?.querySelector(`[data-page="${page}"]`)
    if (!element) return
    const { top, height } = element.getBoundingClientRect()
    const part = (window.innerHeight / 2 - top) / height
    // Above the first page there is nothing to keep.
    if (part > 0) place.current = { element, part }
  }
}
