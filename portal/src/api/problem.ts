import type { components } from './schema'

type Problem = components['schemas']['Problem']
type Factor = components['schemas']['Factor']

/** What the portal says when a call did not do what was asked. `code` is what callers decide on. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly traceId: string | undefined
  readonly errors: Record<string, string[]>
  /** With `second-factor-required`: what may be used, the best first, and the masked number for an SMS. */
  readonly factors: Factor[]
  readonly mobile: string | undefined
  /** With `signing-held`: when one can sign again. */
  readonly heldUntil: string | undefined
  /** After how many seconds trying again may help. */
  readonly retryAfter: number | undefined

  constructor(problem: Partial<Problem> & { status: number; retryAfter?: number | undefined }) {
    super(problem.title ?? `HTTP ${problem.status}`)
    this.name = 'ApiProblem'
    this.status = problem.status
    this.code = problem.code ?? 'unexpected'
    this.traceId = problem.traceId
    this.errors = problem.errors ?? {}
    this.factors = problem.factors ?? []
    this.mobile = problem.mobile
    this.heldUntil = problem.heldUntil
    this.retryAfter = problem.retryAfter
  }
}

export const hasCode = (error: unknown, code: string): error is ApiProblem =>
  error instanceof ApiProblem && error.code === code

export const hasStatus = (error: unknown, status: number): error is ApiProblem =>
  error instanceof ApiProblem && error.status === status

/** A call that never got an answer: the network, not the portal. */
export const isOffline = (error: unknown) => error instanceof TypeError || (typeof navigator !== 'undefined' && !navigator.onLine)
