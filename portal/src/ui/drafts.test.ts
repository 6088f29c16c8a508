import { expect, it } from 'vitest'
import { forgetDrafts, keepDraft, ownDrafts, readDraft } from './drafts'

function storage() {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size
    },
  }
}

it('keeps what was typed until it is sent', () => {
  const place = storage()
  keepDraft('p1.doc1', 'De factuur ontbreekt', place)
  expect(readDraft('p1.doc1', place)).toBe('De factuur ontbreekt')
  keepDraft('p1.doc1', '', place)
  expect(readDraft('p1.doc1', place)).toBe('')
  expect(place.length).toBe(0)
})

it('forgets all drafts on signing out, and nothing else', () => {
  const place = storage()
  place.setItem('other', 'x')
  keepDraft('a', '1', place)
  keepDraft('b', '2', place)
  forgetDrafts(place)
  expect(place.length).toBe(1)
})

it('does not stop the typing when storage is full', () => {
  const full = { ...storage(), length: 0, setItem: () => { throw new Error('QuotaExceeded') } }
  expect(() => keepDraft('a', 'text', full)).not.toThrow()
})

it('shows nothing of one person to the next', () => {
  const place = storage()
  ownDrafts('p1', place)
  keepDraft('ask', 'Onder ons', place)
  ownDrafts('p1', place)
  expect(readDraft('ask', place)).toBe('Onder ons')
  ownDrafts('p2', place)
  expect(readDraft('ask', place)).toBe('')
})
