import type { components } from './schema'

type Schemas = components['schemas']

export type Me = Schemas['Me']
export type ActionItem = Schemas['Task']
export type Dossier = Schemas['Dossier']
export type DossierDetails = Schemas['DossierDetails']
export type Document = Schemas['Document']
export type DocumentFile = Schemas['File']
export type Folder = Schemas['Folder']
export type Decision = Schemas['DecisionRequest']['decision']

export type WorkItem = Schemas['WorkItem']
export type OfficeDocument = Schemas['OfficeDocument']
export type OfficeDossier = Schemas['OfficeDossier']
export type OfficeDossierDetails = Schemas['OfficeDossierDetails']
export type Member = Schemas['Member']
export type Membership = Schemas['Membership']
export type Person = Schemas['Person']
export type OfficePerson = Schemas['OfficePerson']
export type NewDossier = Schemas['NewDossier']
export type Kind = Schemas['Kind']
