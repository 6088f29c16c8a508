import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

/** How hard a password is to guess: 0 (at once) to 4 (not in years). `known` is what others know of the person. */
export const strengthOf = (password: string, known: string[]) => estimator.check(password, known).score
