import type { TableBlock, TableColumn } from '../../../shared/document/content/content.ts'

/** A column of a table, points from the left edge of the sheet. */
export type ColumnPlace = Readonly<{ x: number; width: number; column: TableColumn }>

/** Where the columns of the tables of a document stand. A table that has no place is set as a list. */
export type TablePlaces = ReadonlyMap<TableBlock, readonly ColumnPlace[] | undefined>
