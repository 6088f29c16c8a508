import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import styles from './Filters.module.css'
import { longestSearch } from './filters'

/** Searches when asked to, not at every key: the answer comes from the whole dossier, the text of the PDFs included. */
export function SearchField({ value, onSearch }: { value: string; onSearch: (words: string) => void }) {
  const { t } = useTranslation()
  const [words, setWords] = useState(value)
  const [asked, setAsked] = useState(value)
  // Back, or a filter cleared elsewhere, brings other words along.
  if (asked !== value) {
    setAsked(value)
    setWords(value)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSearch(words.trim())
  }
  const clear = () => {
    setWords('')
    onSearch('')
    document.getElementById('search')?.focus()
  }
  return (
    <form role="search" className={styles.search} onSubmit={submit}>
      <label htmlFor="search" className="sr-only">{t('filters.search')}</label>
      <span className={styles.searchBox}>
        <Icon name="search" />
        <input id="search" type="text" inputMode="search" enterKeyHint="search" autoComplete="off" maxLength={longestSearch} placeholder={t('filters.searchHelp')} value={words} onChange={(event) => setWords(event.target.value)} />
        {(words || value) && <button type="button" aria-label={t('filters.clearSearch')} title={t('filters.clearSearch')} onClick={clear}><Icon name="cross" size={18} /></button>}
      </span>
      <Button type="submit" look="secondary">{t('filters.submit')}</Button>
    </form>
  )
}
