/**
 * What stands in a cell of a sheet that somebody has filled in: a text, a number (`isDate`: shown as a date), yes or no, or nothing that can
 * be taken over: a formula without a value that was kept, or an error. A formula is never worked out; its kept value is taken as if typed.
 */
export type ReadCell =
  | Readonly<{ text: string }>
  | Readonly<{ number: number; isDate: boolean }>
  | Readonly<{ yes: boolean }>
  | Readonly<{ fault: 'formula' | 'error' }>

/** A row that is not empty: its number in the sheet, from 1, its cells by column, from 0; whether one of them is merged with another. */
export type ReadRow = Readonly<{ row: number; cells: ReadonlyMap<number, ReadCell>; isMerged: boolean }>

/** The rows of a sheet that are not empty, in their order; whether its days count from 1904 on instead of 1900. */
export type ReadSheet = Readonly<{ rows: readonly ReadRow[]; is1904: boolean }>
