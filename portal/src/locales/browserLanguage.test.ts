import { expect, it } from 'vitest'
import { browserLanguage } from './browserLanguage'

it('takes the first language that the portal speaks', () => {
  expect(browserLanguage(['en-GB', 'nl'])).toBe('en')
  expect(browserLanguage(['nl-BE', 'en'])).toBe('nl')
  expect(browserLanguage(['de-DE', 'EN-us', 'nl'])).toBe('en')
})

it('speaks Dutch to who reads neither', () => {
  expect(browserLanguage(['fr', 'enm'])).toBe('nl')
  expect(browserLanguage([])).toBe('nl')
})
