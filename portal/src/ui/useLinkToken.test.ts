import { expect, it } from 'vitest'
import { tokenFromFragment } from './useLinkToken'

it('takes the token of a password link from the fragment', () => {
  expect(tokenFromFragment('#token=a%2Bb')).toBe('a+b')
  expect(tokenFromFragment('#token=')).toBeUndefined()
  expect(tokenFromFragment('')).toBeUndefined()
})
