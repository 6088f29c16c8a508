import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoticeSettings } from '../../api/types'
import { Button } from '../../ui/Button'
import { Choice, ChoiceGroup } from '../../ui/Choices'
import { Notice } from '../../ui/Notice'
import { useErrorText } from '../../ui/useErrorText'
import { useSetNotices } from './notices'

const moments = ['atOnce', 'daily', 'none'] as const satisfies NoticeSettings['documents'][]

/** The choices, as they are and as they are to be. */
export function NoticesForm({ settings }: { settings: NoticeSettings }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const save = useSetNotices()
  const [chosen, setChosen] = useState(settings)

  const choose = (change: Partial<NoticeSettings>) => {
    save.reset()
    setChosen({ ...chosen, ...change })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate(chosen)
  }
  return (
    <form onSubmit={submit} className="stack">
      <ChoiceGroup legend={t('notices.documents')}>
        <p className="muted">{t('notices.which')}</p>
        {moments.map((moment) => (
          <Choice key={moment} type="radio" name="documents" label={t(`notices.moments.${moment}`)} help={t(`notices.help.${moment}`)} checked={chosen.documents === moment} onChange={() => choose({ documents: moment })} />
        ))}
      </ChoiceGroup>
      <p className="muted">{t('notices.always')}</p>
      {save.isError && <div role="alert"><Notice tone="danger">{errorText(save.error)}</Notice></div>}
      <div role="status">{save.isSuccess && <Notice tone="good">{t('notices.saved')}</Notice>}</div>
      <div><Button type="submit" busy={save.isPending && t('notices.saving')}>{t('notices.save')}</Button></div>
    </form>
  )
}
