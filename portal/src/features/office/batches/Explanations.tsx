import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { body } from '../../../api/client'
import { kinds } from '../../../api/kinds'
import type { Kind } from '../../../api/types'
import { announce } from '../../../ui/announce'
import { SelectField, TextField } from '../../../ui/Field'
import { LoadFailed } from '../../../ui/LoadFailed'
import { office } from '../session/officeApi'
import { ChangeDialog } from '../shared/ChangeDialog'
import { Waiting } from '../shared/ListFrame'
import { useNames } from '../shared/useNames'

const key = ['office', 'explanations']

/** What is written with each kind of document that comes in a stapel. */
export function Explanations({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('office')
  const { kindName } = useNames()
  const client = useQueryClient()
  const known = useQuery({ queryKey: key, queryFn: ({ signal }) => body(office.GET('/api/office/explanations', { signal })) })
  const [kind, setKind] = useState<Kind>(kinds[0] as Kind)
  const [typed, setTyped] = useState<string>()
  const text = typed ?? known.data?.items.find((item) => item.kind === kind)?.text ?? ''
  const set = useMutation({
    mutationFn: () => body(office.PUT('/api/office/explanations/{kind}', { params: { path: { kind } }, body: { text } })),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
  const done = () => {
    announce(t('batches.explanationSaved'))
    onClose()
  }
  return (
    <ChangeDialog title={t('batches.explanations')} submit={t('batches.save')} busy={set.isPending && t('batches.saving')} fields={['text']} send={() => (typed === undefined ? Promise.resolve() : set.mutateAsync())} onDone={done} onClose={onClose}>
      {(errorOf) => (
        <>
          <p className="muted">{t('batches.explanationsHelp')}</p>
          <SelectField id="of" label={t('batches.kind')} value={kind} onChange={(event) => { setKind(event.target.value as Kind); setTyped(undefined) }}>
            {kinds.map((one) => <option key={one} value={one}>{kindName(one)}</option>)}
          </SelectField>
          {!known.data && (known.isError ? <LoadFailed error={known.error} message={t('list.failed')} retry={() => void known.refetch()} /> : <Waiting />)}
          {known.data && <TextField id="text" label={t('upload.explanation')} help={t('batches.placeholders')} error={errorOf('text')} maxLength={2000} value={text} onChange={(event) => setTyped(event.target.value)} />}
        </>
      )}
    </ChangeDialog>
  )
}
