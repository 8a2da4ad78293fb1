/** Columns of the list of case files that a person may put on or leave out; the mark always stands first. */
export const CASE_COLUMNS = ['injured', 'stage', 'due', 'claimed', 'awarded', 'hearing', 'heldBy'] as const
/** One of `CASE_COLUMNS`. */
export type CaseColumn = (typeof CASE_COLUMNS)[number]

/** The columns of a list for which nobody has chosen any. */
export const USUAL_COLUMNS: readonly CaseColumn[] = ['injured', 'stage', 'due', 'claimed', 'awarded']

/** Forms in which a list leaves the program: text with separators, and a workbook (ECMA-376). */
export const SHEET_FORMATS = ['csv', 'xlsx'] as const
/** One of `SHEET_FORMATS`. */
export type SheetFormat = (typeof SHEET_FORMATS)[number]
