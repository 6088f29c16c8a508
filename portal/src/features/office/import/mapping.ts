import type { ImportProblem } from '../../../api/types'

export type ImportField = ImportProblem['field']

/** In the order in which they are chosen from. */
export const importFields: readonly ImportField[] = [
  'name', 'email', 'mobile', 'language', 'dossier', 'type', 'kvkNumber', 'rsin', 'vatNumber', 'bsn', 'role', 'mayHandle', 'portalAccess',
]

/** From field to the header of its column. */
export type Mapping = Partial<Record<ImportField, string>>

export const fieldOf = (mapping: Mapping, header: string): ImportField | undefined => importFields.find((field) => mapping[field] === header)

/** Takes a column for a field, or for none; whatever column was taken for it before is free again. */
export function withColumn(mapping: Mapping, header: string, field: ImportField | undefined): Mapping {
  const others = Object.fromEntries(Object.entries(mapping).filter(([name, column]) => column !== header && name !== field))
  return field ? { ...others, [field]: header } : others
}
