import { useState } from 'react'

/** Which rows of a list are ticked. One that is not in the list (any more) is not among them. */
export function useChosen(all: readonly string[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const ids = all.filter((id) => ticked.has(id))
  return {
    ids,
    areAll: ids.length === all.length && all.length > 0,
    choose: (id: string, on: boolean) => setTicked((before) => (on ? new Set([...before, id]) : new Set([...before].filter((other) => other !== id)))),
    chooseAll: (on: boolean) => setTicked(new Set(on ? all : [])),
  }
}
