import { useSyncExternalStore } from 'react'
import type { Dossier } from '../../api/types'
import { useDossiers } from './listDossiers'

const key = 'portal.dossier'
const listeners = new Set<() => void>()

/** The choice outlives the visit; another tab follows along. */
export function chooseDossier(dossierId: string) {
  if (localStorage.getItem(key) === dossierId) return
  localStorage.setItem(key, dossierId)
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** The chosen dossier if it is (still) one of ours, else the first in which something waits, else the first. */
export const pickDossier = (dossiers: Dossier[] | undefined, chosen: string | null) =>
  dossiers?.find((dossier) => dossier.id === chosen) ?? dossiers?.find((dossier) => dossier.openTasks > 0) ?? dossiers?.[0]

export function useCurrentDossier() {
  const { data, ...query } = useDossiers()
  const chosen = useSyncExternalStore(subscribe, () => localStorage.getItem(key))
  return { ...query, dossiers: data, dossier: pickDossier(data, chosen) }
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase()

/** By a part of their name; case and accents do not count. */
export const findDossiers = (dossiers: Dossier[], words: string) => dossiers.filter(({ name }) => plain(name).includes(plain(words.trim())))
