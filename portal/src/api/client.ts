import createClient, { type Middleware } from 'openapi-fetch'
import { ApiProblem } from './problem'
import type { paths } from './schema'
import { sayWhose } from './whoseSession'

/** A failure is thrown, so that every answer that arrives is what was asked for. */
export const failures: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return undefined
    const isProblem = response.headers.get('Content-Type')?.includes('json')
    const body = isProblem ? await response.json().catch(() => ({})) : {}
    throw new ApiProblem({ ...body, status: response.status, retryAfter: Number(response.headers.get('Retry-After')) || undefined })
  },
}

/** Sentences of an answer come in the language of the page. */
export const pageLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang || 'nl')
    return request
  },
}

export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' })
api.use(pageLanguage, sayWhose, failures)

/** The body of an answer that always has one; failures were thrown before. */
export async function body<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call
  return data as T
}
