import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

const wordsOf = (text: string) => [text, ...text.split(/[^\p{L}\d]+/u).filter((word) => word.length > 2)]

/** How hard a password is to guess: 0 (at once) to 4 (not in years). `known` is what others know of the person: a name, an address. */
export const strengthOf = (password: string, known: string[]) => estimator.check(password, [...known, 'Bakker Finance'].flatMap(wordsOf)).score
