import type { ReactNode } from 'react'

type Props<Column extends string> = Readonly<{
  columns: readonly Column[]
  nameOf: (column: Column) => string
  /** What stands behind the named columns. */
  children?: ReactNode
}>

/** The head of a table: one name for each column. */
export function ColumnHeads<Column extends string>({ columns, nameOf, children }: Props<Column>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {nameOf(column)}
          </th>
        ))}
        {children}
      </tr>
    </thead>
  )
}
