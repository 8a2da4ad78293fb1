import type { Bilingual } from '../../text/bilingual.ts'
import { paired, type TableBlock } from './content.ts'

type Column = Readonly<{ header: Bilingual; share: number; align?: 'left' | 'right' }>
type Parts = Readonly<{
  id: string
  /** What the table holds, for those who do not see it. */
  summary: Bilingual
  columns: readonly Column[]
  rows: readonly (readonly Bilingual[])[]
}>

/** A table of plain texts, each in both languages; a column stands left unless it says otherwise. */
export function textTable({ id, summary, columns, rows }: Parts): TableBlock {
  return {
    kind: 'table',
    id,
    summary: paired(summary),
    columns: columns.map(({ header, share, align = 'left' }) => ({ header: paired(header), share, align })),
    rows: rows.map((cells) => ({ cells: cells.map((cell) => paired(cell)) })),
  }
}
