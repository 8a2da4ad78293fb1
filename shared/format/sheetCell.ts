/** What stands in one cell of a sheet: a text, a calendar date, an amount, a whole number, or nothing. */
export type SheetCell =
  string | Readonly<{ date: string }> | Readonly<{ cents: number }> | Readonly<{ count: number }> | undefined
