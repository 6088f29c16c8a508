import type { components } from './schema'

type Schemas = components['schemas']

export type Me = Schemas['Me']
export type ActionItem = Schemas['Task']
export type Dossier = Schemas['Dossier']
export type DossierDetails = Schemas['DossierDetails']
export type Document = Schemas['Document']
export type DocumentFile = Schemas['File']
export type DocumentState = Schemas['DocumentState']
export type DocumentVersion = Schemas['DocumentVersion']
export type Kind = Schemas['Kind']
export type Folder = Schemas['Folder']
export type FolderTotals = Schemas['FolderTotals']
export type HistoryEntry = Schemas['ClientHistoryEntry']
export type TableLayout = Schemas['TableLayout']
export type Decision = Schemas['DecisionRequest']['decision']
