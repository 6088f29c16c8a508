import { expect, it } from 'vitest'
import { readPushed } from './pushed'

const saying = (text: string) => ({ json: () => JSON.parse(text) as unknown })
const unread = { body: 'Er staat iets voor u klaar.', language: 'nl' }

it('shows what the portal says, in the language it says it in', () => {
  expect(readPushed(saying('{"body":"A task is ready for you.","language":"en"}'))).toEqual({ body: 'A task is ready for you.', language: 'en' })
  expect(readPushed(saying('{"body":"Er staat een taak voor u klaar.","language":"nl"}'))).toEqual({ body: 'Er staat een taak voor u klaar.', language: 'nl' })
})

it.each(['', 'geen json', 'null', '[]', '{"body":7}', '{"body":""}', '"tekst"'])('says that something waits where it cannot read %s', (text) => expect(readPushed(saying(text))).toEqual(unread))

it('says so of a message without a text', () => expect(readPushed(null)).toEqual(unread))
