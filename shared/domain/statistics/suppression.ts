import { findDetermined, type Equation } from './determined.ts'

/** A table of counts with its margins. One row makes a simple list. Cells are whole numbers ≥ 0. */
export type CountTable = Readonly<{
  id: string
  rows: readonly string[]
  columns: readonly string[]
  cells: readonly (readonly number[])[]
  /** Tables whose grand total is the same number carry the same name, so that it is hidden in all or in none. */
  total: string
  /** Likewise names of the sums of the columns (in a list: of its cells) that stand in other tables too. */
  columnNames?: readonly string[]
}>
/** The same table fit for publication: `null` is a hidden cell. */
export type SafeTable = Readonly<{
  id: string
  rows: readonly string[]
  columns: readonly string[]
  cells: readonly (readonly (number | null)[])[]
  rowTotals: readonly (number | null)[]
  columnTotals: readonly (number | null)[]
  total: number | null
}>
type Cell = {
  readonly a: string
  readonly b: string
  readonly sign: 1 | -1
  readonly value: number
  /** Cells of one name are one number, wherever they stand. */
  readonly name: string
  hidden: boolean
}
type Sheet = Readonly<{ table: CountTable; inner: Cell[][]; rows: Cell[]; columns: Cell[]; total: Cell; k: number }>

/**
 * Hides every count from 1 to `k` − 1 and then as many further cells as are needed so that no hidden cell can be
 * computed from rows, columns and totals, not even by someone who knows that a hidden cell is at least 1, and no sum of
 * hidden cells that is itself below `k`. A number that several tables share is hidden in all of them or in none, and what
 * follows from all tables together is hidden too. Method: within a table a hidden cell is safe when a closed path of hidden
 * cells lets it change (Gusfield 1988); over all tables the equations are solved. Source: domain §14 (cells under 5), §16.2.
 */
export function suppress(tables: readonly CountTable[], k: number): readonly SafeTable[] {
  const sheets = tables.map((table, place) => toSheet(table, place, k))
  const shared = cellsByName(sheets)
  for (;;) {
    do for (const sheet of sheets) protect(sheet)
    while (hideAlike(shared))
    const exposed = findExposed(sheets)
    if (exposed === undefined) break
    exposed.hidden = true
  }
  return sheets.map(publish)
}

function cellsByName(sheets: readonly Sheet[]): readonly (readonly Cell[])[] {
  const byName = new Map<string, Cell[]>()
  for (const cell of sheets.flatMap(allCells)) {
    const alike = byName.get(cell.name)
    if (alike === undefined) byName.set(cell.name, [cell])
    else alike.push(cell)
  }
  return [...byName.values()].filter((cells) => cells.length > 1)
}

/** Whether a number was hidden in one table and not yet in another. */
function hideAlike(shared: readonly (readonly Cell[])[]): boolean {
  const half = shared.filter((cells) => cells.some(({ hidden }) => hidden) && cells.some(({ hidden }) => !hidden))
  for (const cell of half.flat()) cell.hidden = true
  return half.length > 0
}

/** A cell to hide because the equations of all tables together give one that is hidden: the smallest of its line. */
function findExposed(sheets: readonly Sheet[]): Cell | undefined {
  const hidden = sheets.flatMap(allCells).filter((cell) => cell.hidden)
  const unknowns = new Map([...new Set(hidden.map(({ name }) => name))].map((name, at) => [name, at]))
  const equations = sheets.flatMap(linesOf).map(({ parts, sum }): Equation => {
    const terms = [...parts.map((cell) => [cell, 1] as const), [sum, -1] as const]
    return terms.flatMap(([{ name, hidden: unknown }, sign]) => {
      const at = unknowns.get(name)
      return unknown && at !== undefined ? [[at, sign] as const] : []
    })
  })
  const determined = findDetermined(equations, unknowns.size)
  if (determined.size === 0) return undefined
  const exposed = (cell: Cell) => cell.hidden && determined.has(unknowns.get(cell.name) ?? -1)
  for (const sheet of sheets) {
    const cell = allCells(sheet).find(exposed)
    const helper =
      cell === undefined
        ? undefined
        : chooseHelper(
            sheet,
            cell,
            allCells(sheet).filter((one) => one.hidden),
          )
    if (helper !== undefined) return helper
  }
  return undefined
}

type Line = Readonly<{ parts: readonly Cell[]; sum: Cell }>

/** Every row, column and margin of a table with what it adds up to. */
function linesOf({ inner, rows, columns, total }: Sheet): readonly Line[] {
  if (rows.length === 0) return [{ parts: inner[0] ?? [], sum: total }]
  return [
    ...inner.flatMap((parts, at) => lineOf(parts, rows[at])),
    ...columns.flatMap((sum, at) =>
      lineOf(
        inner.flatMap((row) => row[at] ?? []),
        sum,
      ),
    ),
    { parts: rows, sum: total },
    { parts: columns, sum: total },
  ]
}

function lineOf(parts: readonly Cell[], sum: Cell | undefined): readonly Line[] {
  return sum === undefined ? [] : [{ parts, sum }]
}

function toSheet(table: CountTable, place: number, k: number): Sheet {
  const single = table.rows.length === 1
  let cells = 0
  const make = (a: string, b: string, sign: 1 | -1, value: number, given?: string): Cell => {
    const name = given ?? `${String(place)}/${String(cells++)}`
    return { a, b, sign, value, name, hidden: value > 0 && value < k }
  }
  const nameOf = (c: number) => table.columnNames?.[c]
  const columnNode = (at: number) => (single ? 'x' : `c${String(at)}`)
  const inner = table.cells.map((row, r) =>
    row.map((value, c) => make(`r${String(r)}`, columnNode(c), 1, value, single ? nameOf(c) : undefined)),
  )
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const rows = single ? [] : table.cells.map((row, r) => make(`r${String(r)}`, 'ct', -1, sum(row)))
  const columnTotals = table.columns.map((_name, c) => sum(table.cells.map((row) => row[c] ?? 0)))
  const columns = single ? [] : columnTotals.map((value, c) => make('rt', `c${String(c)}`, -1, value, nameOf(c)))
  const grand = sum(columnTotals)
  // In a simple list the total closes the row; in a table it closes the row of totals and the column of totals.
  const total = single ? make('r0', 'x', -1, grand, table.total) : make('rt', 'ct', 1, grand, table.total)
  return { table, inner, rows, columns, total, k }
}

function allCells(sheet: Sheet): readonly Cell[] {
  return [...sheet.inner.flat(), ...sheet.rows, ...sheet.columns, sheet.total]
}

function protect(sheet: Sheet): void {
  const cells = allCells(sheet)
  for (;;) {
    const hidden = cells.filter((cell) => cell.hidden)
    const exposed = hidden.find((cell) => !canMove(cell, hidden)) ?? cellOfFew(sheet)
    if (exposed === undefined) return
    const helper = chooseHelper(sheet, exposed, hidden)
    if (helper === undefined) return
    helper.hidden = true
  }
}

/** A hidden cell of a line whose hidden cells together are still below k, and whose sum is shown. */
function cellOfFew(sheet: Sheet): Cell | undefined {
  for (const { parts, sum } of linesOf(sheet)) {
    const hidden = parts.filter((cell) => cell.hidden)
    const together = hidden.reduce((all, { value }) => all + value, 0)
    if (!sum.hidden && together > 0 && together < sheet.k && parts.some((cell) => !cell.hidden)) return hidden[0]
  }
  return undefined
}

/** The smallest open cell of the same line; inside the table first, margins after, zeros and the grand total last. */
function chooseHelper(sheet: Sheet, exposed: Cell, hidden: readonly Cell[]): Cell | undefined {
  const open = allCells(sheet).filter((cell) => !cell.hidden)
  const inner = new Set(sheet.inner.flat())
  const rank = (cell: Cell) => {
    const sameLine = cell.a === exposed.a || cell.b === exposed.b ? 0 : 1
    const kind = cell === sheet.total ? 3 : cell.value === 0 ? 2 : inner.has(cell) ? 0 : 1
    const frees = canMove(exposed, [...hidden, cell]) ? 0 : 1
    return [kind, frees, sameLine, cell.value]
  }
  const ranked = open.map((cell) => ({ cell, rank: rank(cell) }))
  ranked.sort((x, y) => x.rank.map((value, at) => value - (y.rank[at] ?? 0)).find((value) => value !== 0) ?? 0)
  return ranked[0]?.cell
}

/** Whether some other filling of the hidden cells with the same open cells gives this cell another value. */
function canMove(target: Cell, hidden: readonly Cell[]): boolean {
  const others = hidden.filter((cell) => cell !== target)
  const up = arc(target, 1)
  if (reaches(others, up[1], up[0])) return true
  const down = arc(target, -1)
  return target.value > 1 && reaches(others, down[1], down[0])
}

function arc(cell: Cell, change: 1 | -1): readonly [string, string] {
  return cell.sign * change === 1 ? [cell.a, cell.b] : [cell.b, cell.a]
}

function reaches(cells: readonly Cell[], from: string, to: string): boolean {
  const seen = new Set([from])
  const queue = [from]
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node === to) return true
    for (const cell of cells) {
      for (const change of cell.value > 1 ? ([1, -1] as const) : ([1] as const)) {
        const [start, end] = arc(cell, change)
        if (start !== node || seen.has(end)) continue
        seen.add(end)
        queue.push(end)
      }
    }
  }
  return false
}

function publish({ table, inner, rows, columns, total }: Sheet): SafeTable {
  const shown = (cell: Cell) => (cell.hidden ? null : cell.value)
  const single = table.rows.length === 1
  const cells = inner.map((row) => row.map(shown))
  return {
    id: table.id,
    rows: table.rows,
    columns: table.columns,
    cells,
    rowTotals: single ? [shown(total)] : rows.map(shown),
    columnTotals: single ? (cells[0] ?? []) : columns.map(shown),
    total: shown(total),
  }
}
