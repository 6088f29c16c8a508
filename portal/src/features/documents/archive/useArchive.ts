import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier, Folder } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { saveAs } from '../../../ui/saveAs'
import { archiveName, fetchArchive } from './fetchArchive'

export interface ArchiveState {
  step: 'idle' | 'running' | 'done' | 'failed' | 'cancelled'
  name: string
  /** Bytes. */
  received: number
  total: number
}

const idle: ArchiveState = { step: 'idle', name: '', received: 0, total: 0 }

/** One download at a time; it goes on while one looks around in the list, and stops when one leaves the page. */
export function useArchive(dossier: Dossier | undefined) {
  const { t } = useTranslation()
  const [state, setState] = useState(idle)
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [dossier?.id])

  const start = async (folder: Folder | undefined) => {
    if (!dossier) return
    const controller = new AbortController()
    const name = archiveName(dossier.name, folder)
    running.current = controller
    setState({ step: 'running', name, received: 0, total: 0 })
    try {
      const zip = await fetchArchive(dossier.id, folder, controller.signal, (received, total) => setState({ step: 'running', name, received, total }))
      saveAs(zip, name)
      setState({ step: 'done', name, received: zip.size, total: zip.size })
      announce(t('archive.done', { name }))
    } catch {
      const cancelled = controller.signal.aborted
      setState({ ...idle, name, step: cancelled ? 'cancelled' : 'failed' })
      if (cancelled) announce(t('archive.cancelled'))
    }
  }
  return { state, start, cancel: () => running.current?.abort(), close: () => setState(idle) }
}
