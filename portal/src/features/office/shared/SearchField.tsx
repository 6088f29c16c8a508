import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useNavigation } from 'react-router'
import { Field } from '../../../ui/Field'

const pauseMs = 250

interface Props {
  id: string
  label: string
  help?: string
  error?: string | undefined
  value: string
  onSearch: (words: string) => void
}

/** Searches while one types, a moment after the last letter; and follows when the words are changed from elsewhere. */
export function SearchField({ id, label, help, error, value, onSearch }: Props) {
  const [text, setText] = useState(value)
  const [sent, setSent] = useState(value)
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    if (value !== sent) {
      setSent(value)
      setText(value)
    }
  }
  const timer = useRef<number>(undefined)
  const search = () => {
    window.clearTimeout(timer.current)
    const words = text.trim()
    if (words === sent) return
    setSent(words)
    onSearch(words)
  }
  // Words in the address would call off the way to the page that one has just chosen. Who goes to a link leaves the field first, which
  // searches at once; so nothing is left to come in between.
  const isLeaving = useNavigation().state !== 'idle'
  const later = useEffectEvent(search)
  useEffect(() => {
    if (text.trim() === sent || isLeaving) return
    timer.current = window.setTimeout(later, pauseMs)
    return () => window.clearTimeout(timer.current)
  }, [text, sent, isLeaving])
  return (
    <search>
      <Field id={id} type="search" label={label} help={help} error={error} value={text} maxLength={100} autoComplete="off" spellCheck={false} onChange={(event) => setText(event.target.value)} onBlur={() => isLeaving || search()} />
    </search>
  )
}
