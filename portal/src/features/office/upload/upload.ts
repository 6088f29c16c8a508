import type { Kind } from '../../../api/types'

export interface UploadFields {
  kind: Kind
  subject: string
  period: string
  explanation: string
  deadline: string
  commentRequired: boolean
}

export const noUpload: UploadFields = { kind: 'VatReturn', subject: '', period: '', explanation: '', deadline: '', commentRequired: false }

/** The part `document` of the form: what was filled in, and nothing of what was not. */
export const asDocument = ({ kind, commentRequired, ...texts }: UploadFields): Record<string, unknown> => ({
  kind,
  ...Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value !== '')),
  ...(commentRequired && { commentRequired }),
})
