import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeadlineTerm, OfficeDocument } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { Field, SelectField } from '../../../ui/Field'
import { termsOf } from '../upload/kindAsks'
import { ChangeDialog } from '../shared/ChangeDialog'
import { useSetDeadline } from './setDeadline'

const own = 'own'

export function DeadlineDialog({ document, onClose }: { document: OfficeDocument; onClose: () => void }) {
  const { t } = useTranslation('office')
  const set = useSetDeadline(document.id)
  const terms = document.period ? termsOf(document.kind) : []
  const [term, setTerm] = useState<DeadlineTerm | typeof own>(own)
  const [deadline, setDeadline] = useState(document.deadline ?? '')
  const done = () => {
    announce(t('deadline.changed'))
    onClose()
  }
  return (
    <ChangeDialog
      title={t('deadline.title')}
      submit={t('deadline.save')}
      busy={set.isPending && t('deadline.saving')}
      fields={['deadline', 'term']}
      check={() => (term === own && !deadline ? [{ field: 'deadline', message: t('deadline.needed') }] : [])}
      send={() => set.mutateAsync(term === own ? { deadline } : { term })}
      onDone={done}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <p>{t('deadline.intro')}</p>
          {terms.length > 0 && (
            <SelectField id="term" label={t('deadline.term')} error={errorOf('term')} value={term} onChange={(event) => setTerm(event.target.value as typeof term)}>
              <option value={own}>{t('deadline.own')}</option>
              {terms.map((name) => <option key={name} value={name}>{t(`deadline.terms.${name}`)}</option>)}
            </SelectField>
          )}
          {term === own && <Field id="deadline" type="date" label={t('deadline.day')} error={errorOf('deadline')} value={deadline} onChange={(event) => setDeadline(event.target.value)} />}
        </>
      )}
    </ChangeDialog>
  )
}
