import { expect, it } from 'vitest'
import { problemOf } from './problemOf'

const file = (name: string, size = 1000) => ({ name, size })

it('says before sending what the portal would refuse', () => {
  expect(problemOf([])).toBeUndefined()
  expect(problemOf([file('Foto.JPG'), file('brief.docx')])).toBeUndefined()
  expect(problemOf([file('brief.exe')])).toEqual({ code: 'otherKind', name: 'brief.exe' })
  expect(problemOf(Array.from({ length: 11 }, () => file('a.pdf')))).toEqual({ code: 'tooMany' })
  expect(problemOf([file('a.pdf', 60_000_000), file('b.pdf', 60_000_000)])).toEqual({ code: 'tooLarge' })
})
