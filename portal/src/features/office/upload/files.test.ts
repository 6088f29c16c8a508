import { expect, it } from 'vitest'
import { withFiles } from '../../../ui/files'
import { problemOf } from './files'

const file = (name: string, size = 1000, lastModified = 1) => ({ name, size, lastModified }) as File

it('says before sending what the portal would refuse', () => {
  expect(problemOf([])).toEqual({ code: 'needFiles' })
  expect(problemOf(Array.from({ length: 11 }, (_, index) => file(`${index}.pdf`)))).toEqual({ code: 'tooMany' })
  expect(problemOf([file('a.pdf'), file('b.docx')])).toEqual({ code: 'notPdf', name: 'b.docx' })
  expect(problemOf([file('a.PDF', 99_999_999), file('b.pdf', 2)])).toEqual({ code: 'tooLarge', bytes: 100_000_001 })
  expect(problemOf([file('a.pdf', 100_000_000)])).toBeUndefined()
})

it('takes a file once, however often it is chosen', () => {
  expect(withFiles([file('a.pdf')], [file('a.pdf'), file('a.pdf', 1000, 2), file('b.pdf')])).toHaveLength(3)
})
