import { expect, it } from 'vitest'
import { csvOf } from './csv'

it('writes what Excel opens, and nothing that it would run', async () => {
  const bytes = new Uint8Array(await csvOf([['Naam', 'Een; twee'], ['=1+1', 'zegt "ja"']]).arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toBe('Naam;"Een; twee"\r\n\'=1+1;"zegt ""ja"""\r\n')
})
