import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import en from './en.json'
import nl from './nl.json'
import officeEn from './office.en.json'
import officeNl from './office.nl.json'

type Tree = { [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`)))

const placeholders = (text: string) => (text.match(/\{\{\w+\}\}|<\/?\w+>/g) ?? []).sort().join()

it.each([['portal', nl, en], ['office', officeNl, officeEn]])('says everything of the %s in both languages, with the same placeholders', (_, dutch: Tree, english: Tree) => {
  const shape = (tree: Tree) => leaves(tree).map(([key, text]) => `${key} ${placeholders(text)}`)
  expect(shape(english)).toEqual(shape(dutch))
})

it('does not raise its voice', () => {
  expect([nl, en, officeNl, officeEn].flatMap((tree) => leaves(tree)).filter(([, text]) => text.includes('!'))).toEqual([])
})

it('has its own words for everything that can happen to a document', () => {
  const rows = readFileSync(new URL('../../../docs/audit-events.md', import.meta.url), 'utf8').split('\n').map((line) => line.split('|'))
  const events = rows.filter((cells) => cells[2]?.trim().startsWith('document')).flatMap((cells) => [...(cells[1] ?? '').matchAll(/`([\w-]+)`/g)].map(([, event]) => event))
  expect(events).toContain('document-placed')
  expect(events.filter((event) => !Object.hasOwn(officeNl.document.events, event ?? ''))).toEqual([])
})
