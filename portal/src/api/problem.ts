import type { components } from './schema'

type Problem = components['schemas']['Problem']

/** What the portal says when a call did not do what was asked. `code` is what callers decide on. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly traceId: string | undefined
  readonly errors: Record<string, string[]>

  constructor(problem: Partial<Problem> & { status: number }) {
    super(problem.title ?? `HTTP ${problem.status}`)
    this.name = 'ApiProblem'
    this.status = problem.status
    this.code = problem.code ?? 'unexpected'
    this.traceId = problem.traceId
    this.errors = problem.errors ?? {}
  }
}

export const hasCode = (error: unknown, code: string): error is ApiProblem =>
  error instanceof ApiProblem && error.code === code

export const hasStatus = (error: unknown, status: number): error is ApiProblem =>
  error instanceof ApiProblem && error.status === status

/** A call that never got an answer: the network, not the portal. */
export const isOffline = (error: unknown) => error instanceof TypeError || (typeof navigator !== 'undefined' && !navigator.onLine)
