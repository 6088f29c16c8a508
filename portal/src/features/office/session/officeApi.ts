import createClient, { type Middleware } from 'openapi-fetch'
import { failures, pageLanguage } from '../../../api/client'
import { hasCode, hasStatus } from '../../../api/problem'
import type { paths } from '../../../api/schema'
import { accessToken, setState } from './session'

const bearer: Middleware = {
  async onRequest({ request }) {
    const token = await accessToken()
    if (token) request.headers.set('Authorization', `Bearer ${token}`)
    return request
  },
}

/** What an answer says of the session itself. */
export function watchSession(error: unknown) {
  if (hasStatus(error, 401)) setState('ended')
  if (hasCode(error, 'not-allowed')) setState('forbidden')
}

const session: Middleware = {
  async onResponse(context) {
    try {
      return await failures.onResponse?.(context)
    } catch (error) {
      watchSession(error)
      throw error
    }
  },
}

/** The API as staff: by bearer token, without the cookie that a client's session has in the same browser. */
export const office = createClient<paths>({ baseUrl: '/', credentials: 'omit' })
office.use(pageLanguage, bearer, session)
