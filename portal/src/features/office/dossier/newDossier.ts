import type { NewDossier } from '../../../api/types'

export interface DossierFields {
  type: NewDossier['type']
  name: string
  rsin: string
  vatNumber: string
  kvkNumber: string
}

export const noDossier: DossierFields = { type: 'organisation', name: '', rsin: '', vatNumber: '', kvkNumber: '' }

/** The numbers that belong to a type; a sole trader has a VAT and a KvK number of a personal dossier. */
export const fieldsOf = (type: NewDossier['type']) =>
  type === 'personal' ? (['bsn', 'vatNumber', 'kvkNumber'] as const) : (['kvkNumber', 'rsin', 'vatNumber'] as const)

/** What is asked for this type and was filled in; spaces and small letters in a VAT number are a way of typing it. */
export function asRequest(fields: DossierFields & { bsn: string }): NewDossier {
  const numbers = fieldsOf(fields.type).map((field) => [field, clean(field, fields[field])] as const).filter(([, value]) => value !== '')
  return { type: fields.type, name: fields.name.trim(), ...Object.fromEntries(numbers) }
}

const clean = (field: string, value: string) => (field === 'vatNumber' ? value.replace(/[\s.]/g, '').toUpperCase() : value.replace(/\s/g, ''))
