import { useEffect, useRef, useState } from 'react'
import { withFiles } from './files'
import { keepFiles, readFiles } from './keptFiles'

/**
 * Files that were chosen and not sent yet. They outlive a reload as what was typed does.
 * @param owner Of whom they are; without one they are not kept.
 */
export function useKeptFiles(draftKey: string, owner?: string) {
  const [files, setFiles] = useState<File[]>([])
  const [isRead, setRead] = useState(false)
  const [cannotKeep, setCannotKeep] = useState(false)
  const kept = useRef<File[]>([])

  useEffect(() => {
    if (owner === undefined) return
    let isGone = false
    const show = (found: File[]) => {
      if (isGone) return
      kept.current = found
      if (found.length > 0) setFiles((chosen) => (chosen.length > 0 ? withFiles(found, chosen) : found))
      setRead(true)
    }
    readFiles(draftKey, owner).then(show, () => setCannotKeep(true))
    return () => {
      isGone = true
    }
  }, [draftKey, owner])

  useEffect(() => {
    if (owner === undefined || !isRead || files === kept.current) return
    kept.current = files
    keepFiles(draftKey, owner, files).then(() => setCannotKeep(false), () => setCannotKeep(true))
  }, [draftKey, owner, isRead, files])

  const forget = () => (owner === undefined ? undefined : keepFiles(draftKey, owner, []).catch(() => undefined))
  return { files, setFiles, cannotKeep, forget }
}
