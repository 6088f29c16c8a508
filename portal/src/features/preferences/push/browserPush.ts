/** What this browser can do, and does. */
export type PushState = 'unsupported' | 'denied' | 'off' | 'on'

export const canPush = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/** @param known Ids of the devices that the portal rings for this person. */
export async function pushState(known: string[]): Promise<PushState> {
  // On the first visit it is not there yet; asking for it again does no harm.
  if (!canPush() || !(await navigator.serviceWorker.register('/sw.js').catch(() => undefined))) return 'unsupported'
  if (Notification.permission === 'denied') return 'denied'
  const subscription = await current()
  return subscription && known.includes(await idOf(subscription.endpoint)) ? 'on' : 'off'
}

/**
 * Asks the person, through the browser, and its maker for an address to send messages to.
 * @returns Nothing when the person does not want to.
 */
export async function subscribe(publicKey: string): Promise<PushSubscriptionJSON | undefined> {
  if ((await Notification.requestPermission()) !== 'granted') return undefined
  const { pushManager } = await navigator.serviceWorker.ready
  const applicationServerKey = bytesOf(publicKey)
  const before = await pushManager.getSubscription()
  // One for another key of the portal gets no messages any more, and is in the way of a new one.
  if (before && !isFor(before, applicationServerKey)) await before.unsubscribe()
  return (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })).toJSON()
}

/** @returns Where messages went to. */
export async function unsubscribe(): Promise<string | undefined> {
  const subscription = await current()
  await subscription?.unsubscribe()
  return subscription?.endpoint
}

const current = async () => (await navigator.serviceWorker.ready).pushManager.getSubscription()

const isFor = ({ options }: PushSubscription, key: Uint8Array) => {
  const its = options.applicationServerKey && new Uint8Array(options.applicationServerKey)
  return its?.length === key.length && its.every((byte, index) => byte === key[index])
}

const bytesOf = (base64url: string) => Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

/** As the portal names a device: SHA-256 of its endpoint. */
async function idOf(endpoint: string) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
