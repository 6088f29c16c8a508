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
export type Factor = Schemas['Factor']
export type Passkey = Schemas['Passkey']
export type PasskeyOptions = Schemas['PasskeyOptions']
export type Session = Schemas['Session']
export type AuthenticatorKey = Schemas['AuthenticatorKey']
