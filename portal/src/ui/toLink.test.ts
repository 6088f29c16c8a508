import { expect, it } from 'vitest'
import { toLink } from './toLink'

it.each([
  ['www.kvk.nl', 'https://www.kvk.nl'],
  [' https://www.kvk.nl/a?b=c ', 'https://www.kvk.nl/a?b=c'],
  ['jan@voorbeeld.nl', 'mailto:jan@voorbeeld.nl'],
  ['tel:+31201234567', 'tel:+31201234567'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['hallo', undefined],
  ['', undefined],
])('makes of %s a link to %s', (typed, link) => expect(toLink(typed)).toBe(link))
