import type { ImportAnswer } from '../../../api/types'

/** How many rows are left; what is wrong with the header is in no row. */
export const rowsLeft = ({ problems }: Pick<ImportAnswer, 'problems'>) => new Set(problems.map(({ row }) => row).filter((row) => row > 1)).size
