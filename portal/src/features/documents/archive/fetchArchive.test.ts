import { expect, it } from 'vitest'
import { archiveName, collect } from './fetchArchive'

const streamOf = (...sizes: number[]) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      sizes.forEach((size, index) => controller.enqueue(new Uint8Array(size).fill(index + 1)))
      controller.close()
    },
  })

it('collects every byte in order and tells how far it is', async () => {
  const told: number[] = []
  const zip = await collect(streamOf(5_000_000, 4_000_000, 3), (received) => told.push(received))
  expect(told).toEqual([5_000_000, 9_000_000, 9_000_003])
  const bytes = new Uint8Array(await zip.arrayBuffer())
  expect([bytes.length, bytes[0], bytes[5_000_000], bytes[9_000_002]]).toEqual([9_000_003, 1, 2, 3])
})

it('fails when the stream breaks off', async () => {
  const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({ start: (controller) => controller.error(new TypeError('network')) })
  await expect(collect(broken, () => undefined)).rejects.toThrow('network')
})

it('gives the file a name that every file system takes', () => {
  expect(archiveName('Bakkerij "De Hoek" B.V. / filiaal\t2', undefined)).toBe('Bakkerij De Hoek B.V. filiaal 2.zip')
  expect(archiveName('Jansen', 'Fiscaal')).toBe('Jansen - Fiscaal.zip')
})
