import { expect, it } from 'vitest'
import type { Dossier } from '../../api/types'
import { findDossiers, pickDossier } from './currentDossier'

const dossier = (id: string): Dossier => ({ id, type: 'organisation', name: id, role: 'director', mayHandle: true, openTasks: 0 })

it('keeps the chosen dossier while one has access to it', () => {
  const dossiers = [dossier('a'), dossier('b')]
  expect(pickDossier(dossiers, 'b')?.id).toBe('b')
  expect(pickDossier(dossiers, 'gone')?.id).toBe('a')
  expect(pickDossier([dossier('a'), { ...dossier('b'), openTasks: 1 }], null)?.id).toBe('b')
  expect(pickDossier([], 'b')).toBeUndefined()
  expect(pickDossier(undefined, 'b')).toBeUndefined()
})

it('finds a dossier by a part of its name, whatever the accents', () => {
  const dossiers = [dossier('Café Zuid B.V.'), dossier('Bakkerij Noord')]
  expect(findDossiers(dossiers, ' cafe ').map(({ id }) => id)).toEqual(['Café Zuid B.V.'])
  expect(findDossiers(dossiers, '')).toHaveLength(2)
  expect(findDossiers(dossiers, 'west')).toEqual([])
})
