import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts'
import { api, body } from '../../../api/client'
import { forgetDrafts } from '../../../ui/drafts'

/** `ended`: there was a session and it cannot be renewed. `forbidden`: signed in, without a role of the office. */
export type SessionState = 'signedOut' | 'signedIn' | 'ended' | 'forbidden'

export const callbackPath = '/kantoor/aanmelden'
/** A token that is nearly over could be refused on its way. */
const marginSeconds = 60

let state: SessionState = 'signedOut'
let manager: Promise<UserManager> | undefined
let renewal: Promise<User | null> | undefined
let completion: Promise<string> | undefined
const listeners = new Set<() => void>()

export const getState = () => state

export function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function setState(next: SessionState) {
  state = next
  for (const listener of listeners) listener()
}

/** Tokens live in the tab's own storage and go with it; see the decision on the office's sign-in in docs/decisions. */
async function createManager() {
  const { authority, clientId, scope } = await body(api.GET('/api/office/sign-in'))
  const store = new WebStorageStateStore({ store: window.sessionStorage, prefix: 'portal.office.' })
  const callback = window.location.origin + callbackPath
  return new UserManager({
    authority, client_id: clientId, scope, redirect_uri: callback, post_logout_redirect_uri: callback,
    userStore: store, stateStore: store,
    // Renewed when a call needs it, and not by a timer that sleeps when the machine does.
    automaticSilentRenew: false,
  })
}

function getManager() {
  manager ??= createManager().catch((error: unknown) => {
    manager = undefined
    throw error
  })
  return manager
}

/** Who is signed in in this tab, whether or not the token is still good: that shows at the first call. */
export async function findUser(): Promise<User | null> {
  const user = await (await getManager()).getUser()
  if (user && state === 'signedOut') setState('signedIn')
  return user
}

/** Leaves for the authority, and comes back to `to`. */
export const signIn = async (to: string) => (await getManager()).signinRedirect({ state: to })

/** @returns where one was going. A code works once, so however often this is asked, it is sent once. */
export function completeSignIn(): Promise<string> {
  completion ??= complete()
  return completion
}

async function complete() {
  const user = await (await getManager()).signinRedirectCallback()
  setState('signedIn')
  return typeof user.state === 'string' && user.state.startsWith('/kantoor') ? user.state : '/kantoor'
}

export async function signOut() {
  forgetDrafts()
  await (await getManager()).signoutRedirect()
}

/** A token for the next call; undefined when one has to sign in again. */
export async function accessToken(): Promise<string | undefined> {
  const current = await getManager()
  let user = await current.getUser()
  if (user && (user.expires_in ?? 0) < marginSeconds) {
    // Calls at the same moment share one renewal: a refresh token may be good for one use only.
    renewal ??= renew(current).finally(() => (renewal = undefined))
    user = await renewal
  }
  return user?.access_token
}

async function renew(current: UserManager): Promise<User | null> {
  try {
    const user = (await current.getUser())?.refresh_token ? await current.signinSilent() : null
    if (user) return user
  } catch (error) {
    // No network is no end of the session.
    if (error instanceof TypeError) throw error
  }
  setState('ended')
  return null
}
