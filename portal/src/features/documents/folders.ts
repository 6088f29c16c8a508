import type { Folder } from '../../api/types'

export const folders: readonly Folder[] = ['Advies', 'Fiscaal', 'Permanent', 'Jaarrekening', 'Administratie']

export const asFolder = (value: string | null): Folder | undefined => folders.find((folder) => folder === value)
