import { useEffect } from 'react'
import { announce } from './announce'

/** The title of the page in the tab, said aloud after going there from another page. */
export function usePageTitle(title: string) {
  useEffect(() => {
    const first = document.title === 'Bakker+Finance'
    document.title = `${title} · Bakker+Finance`
    if (!first) announce(title)
  }, [title])
}
