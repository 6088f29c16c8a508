import type { Middleware } from 'openapi-fetch'

const header = 'Portal-Person'
const name = 'portal.session'

let person: string | undefined
let otherCame: () => void = () => undefined
let channel: BroadcastChannel | undefined

/** What to do when somebody else has signed in with this browser. The shell sets it. */
export function onOtherPerson(listener: () => void) {
  otherCame = listener
}

export const otherPersonCame = () => otherCame()

/** Whose pages are shown here from now on; the other tabs of this browser hear it at once. None once nobody's are. */
export function showFor(id: string | undefined) {
  if (id === person) return
  person = id
  if (!('BroadcastChannel' in globalThis)) return
  channel ??= listen()
  if (id) channel.postMessage(id)
}

function listen() {
  const opened = new BroadcastChannel(name)
  opened.onmessage = ({ data }: MessageEvent<string>) => {
    if (person !== undefined && data !== person) otherCame()
  }
  return opened
}

/** Says with every call whose page it comes from, so that nothing is done or shown in the name of another. */
export const sayWhose: Middleware = {
  onRequest({ request }) {
    if (person) request.headers.set(header, person)
    return request
  },
}

export const whoseHeader = (): [string, string] | undefined => (person ? [header, person] : undefined)
