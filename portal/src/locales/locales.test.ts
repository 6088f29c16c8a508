import { readdirSync, readFileSync } from 'node:fs'
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

// Words that a client is not called by, and slips of the pen.
const unwanted = [/\bklant(en)?\b/i, /\bclient(en|s)?\b/i, /\.\.(?!\.)/, / {2}/, / [.,;:?]/]

it('calls a cliënt a cliënt, and has no slips of the pen', () => {
  const found = [nl, officeNl].flatMap((tree) => leaves(tree)).filter(([, text]) => unwanted.some((pattern) => pattern.test(text)))
  expect(found).toEqual([])
})

it('has no words that no page says', () => {
  const source = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')).join('\n')
  const whole = new Set([...source.matchAll(/['"]([\w.-]+)['"]/g)].map(([, key]) => key))
  // As in t(`tasks.${action}`): all that begins so may be said.
  const begun = [...source.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, start]) => start ?? '')
  const isSaid = (key: string) => whole.has(key) || whole.has(key.replace(/_(one|other)$/, '')) || begun.some((start) => key.startsWith(start))
  expect([nl, officeNl].flatMap((tree) => leaves(tree)).map(([key]) => key).filter((key) => !isSaid(key))).toEqual([])
})
