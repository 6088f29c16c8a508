import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../../api/problem'
import type { ImportAnswer } from '../../../api/types'
import { announce } from '../../../ui/announce'
import type { FieldError } from '../../../ui/ErrorSummary'
import { formErrors } from '../../../ui/formErrors'
import { useImportPeople } from './importPeople'
import { type Mapping, withColumn, type ImportField } from './mapping'

/** Of a long import: the front end gives up before the portal does. */
const cutOff = (error: unknown) => !(error instanceof ApiProblem) || error.status === 502 || error.status === 504

/** The way of a file: chosen, told about, corrected, brought. It stays chosen whatever goes wrong. */
export function useImport() {
  const { t } = useTranslation('office')
  const send = useImportPeople()
  const [file, setFile] = useState<File>()
  const [told, setTold] = useState<ImportAnswer>()
  const [made, setMade] = useState<ImportAnswer>()
  const [mapping, setMapping] = useState<Mapping>()
  const [busy, setBusy] = useState<'telling' | 'making'>()
  const [errors, setErrors] = useState<FieldError[]>([])
  const stopper = useRef<AbortController>(undefined)

  const tell = async (chosen: File, columns: Mapping | undefined) => {
    stopper.current?.abort()
    const mine = (stopper.current = new AbortController())
    setErrors([])
    setBusy('telling')
    try {
      const answer = await send.mutateAsync({ file: chosen, dryRun: true, mapping: columns, signal: mine.signal })
      setTold(answer)
      setMapping(answer.mapping)
      announce(t('import.read', { count: answer.rows, problems: t('import.found', { count: answer.problems.length }) }))
    } catch (error) {
      if (mine.signal.aborted) return
      setErrors(formErrors(error, [], { failed: t('import.failed'), offline: t('import.offline') }))
    }
    if (stopper.current === mine) setBusy(undefined)
  }

  const choose = (chosen: File | undefined) => {
    if (busy === 'making') return
    stopper.current?.abort()
    setFile(chosen)
    setTold(undefined)
    setMade(undefined)
    setMapping(undefined)
    setBusy(undefined)
    setErrors([])
    if (chosen) void tell(chosen, undefined)
  }

  const take = (header: string, field: ImportField | undefined) => {
    const changed = withColumn(mapping ?? {}, header, field)
    setMapping(changed)
    if (file) void tell(file, changed)
  }

  const make = async () => {
    if (!file || busy) return
    setErrors([])
    setBusy('making')
    try {
      const answer = await send.mutateAsync({ file, dryRun: false, mapping, signal: new AbortController().signal })
      setMade(answer)
      announce(t('import.done', { count: answer.created }))
    } catch (error) {
      setErrors(cutOff(error) ? [{ message: t('import.broken') }] : formErrors(error, [], { failed: t('import.failed'), offline: t('import.offline') }))
    }
    setBusy(undefined)
  }
  return { file, told, made, mapping, busy, errors, choose, take, make }
}
