import { SHEET_FORMATS } from '../staff/listColumns.ts'

/** As what figures leave: sheets for other programs, and the report for print or for a word processor. */
export const FIGURE_FORMATS = [...SHEET_FORMATS, 'pdf', 'docx'] as const
/** One of `FIGURE_FORMATS`. */
export type FigureFormat = (typeof FIGURE_FORMATS)[number]
