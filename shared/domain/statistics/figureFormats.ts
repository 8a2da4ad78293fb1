import { SHEET_FORMATS } from '../staff/listColumns.ts'

/** As what figures leave: sheets for other programs, and the report on paper. */
export const FIGURE_FORMATS = [...SHEET_FORMATS, 'pdf'] as const
/** One of `FIGURE_FORMATS`. */
export type FigureFormat = (typeof FIGURE_FORMATS)[number]
