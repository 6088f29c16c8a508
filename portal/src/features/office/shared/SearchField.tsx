import { useEffect, useState } from 'react'
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

/** Searches while one types, a moment after the last letter. */
export function SearchField({ id, label, help, error, value, onSearch }: Props) {
  const [text, setText] = useState(value)
  useEffect(() => {
    if (text.trim() === value) return
    const timer = window.setTimeout(() => onSearch(text.trim()), pauseMs)
    return () => window.clearTimeout(timer)
  }, [text, value, onSearch])
  return (
    <search>
      <Field id={id} type="search" label={label} help={help} error={error} value={text} maxLength={100} autoComplete="off" spellCheck={false} onChange={(event) => setText(event.target.value)} />
    </search>
  )
}
