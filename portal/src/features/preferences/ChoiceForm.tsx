import type { UseMutationResult } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Choice, ChoiceGroup } from '../../ui/Choices'
import { Notice } from '../../ui/Notice'
import { useErrorText } from '../../ui/useErrorText'
import styles from './Notices.module.css'

interface Props<T extends string> {
  /** Of the radio buttons: one in a page. */
  name: string
  legend: string
  /** What is being asked, in more words. */
  about: string
  choices: { value: T; label: string; help?: string; lang?: string }[]
  value: T
  save: Pick<UseMutationResult<unknown, unknown, T, unknown>, 'mutate' | 'reset' | 'isPending' | 'isSuccess' | 'isError' | 'error'>
  children?: ReactNode
}

/** One of a few, as it is and as it is to be. Nothing is kept before Opslaan: with the keyboard one passes what one does not mean. */
export function ChoiceForm<T extends string>({ name, legend, about, choices, value, save, children }: Props<T>) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const [chosen, setChosen] = useState(value)

  const choose = (next: T) => {
    save.reset()
    setChosen(next)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate(chosen)
  }
  return (
    <form onSubmit={submit} className="stack">
      <ChoiceGroup legend={legend}>
        <p className="muted">{about}</p>
        {choices.map(({ value: choice, label, help, lang }) => (
          <Choice key={choice} type="radio" name={name} label={label} help={help} lang={lang} checked={chosen === choice} onChange={() => choose(choice)} />
        ))}
      </ChoiceGroup>
      {children}
      {save.isError && <div role="alert"><Notice tone="danger">{errorText(save.error)}</Notice></div>}
      <div>
        <div role="status" className={styles.kept}>{save.isSuccess && <Notice tone="good">{t('notices.saved')}</Notice>}</div>
        <Button type="submit" busy={save.isPending && t('notices.saving')}>{t('notices.save')}</Button>
      </div>
    </form>
  )
}
