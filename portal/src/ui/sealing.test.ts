import { describe, expect, it } from 'vitest'
import { isBeingSealed, untilSealed } from './sealing'

const original = { signed: false }
const sealed = { signed: true }

describe('a document is being sealed', () => {
  it('as long as one of its files has no sealed one beside it', () => {
    expect(isBeingSealed({ state: 'signed', files: [original, original] })).toBe(true)
    expect(isBeingSealed({ state: 'signed', files: [sealed, original, original] })).toBe(true)
  })

  it('not once each has', () => {
    expect(isBeingSealed({ state: 'signed', files: [sealed, sealed, original, original] })).toBe(false)
  })

  it('not before all have signed', () => {
    expect(isBeingSealed({ state: 'open', files: [original] })).toBe(false)
    expect(isBeingSealed(undefined)).toBe(false)
  })
})

it('what is not sealed after a minute is asked for less often', () => {
  expect(untilSealed(1)).toBe(2000)
  expect(untilSealed(30)).toBe(20_000)
})
