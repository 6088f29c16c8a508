import { expect, it } from 'vitest'
import en from './en.json'
import nl from './nl.json'

type Tree = { [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`)))

const placeholders = (text: string) => (text.match(/\{\{\w+\}\}|<\/?\w+>/g) ?? []).sort().join()

it('says everything in both languages, with the same placeholders', () => {
  const shape = (tree: Tree) => leaves(tree).map(([key, text]) => `${key} ${placeholders(text)}`)
  expect(shape(en)).toEqual(shape(nl))
})

it('does not raise its voice', () => {
  expect([...leaves(nl), ...leaves(en)].filter(([, text]) => text.includes('!'))).toEqual([])
})
