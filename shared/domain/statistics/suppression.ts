/** A table of counts with its margins. One row makes a simple list. Cells are whole numbers ≥ 0. */
export type CountTable = Readonly<{
  id: string
  rows: readonly string[]
  columns: readonly string[]
  cells: readonly (readonly number[])[]
  /** Tables whose grand total is the same number carry the same name, so that it is hidden in all or in none. */
  total: string
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
type Cell = { readonly a: string; readonly b: string; readonly sign: 1 | -1; readonly value: number; hidden: boolean }
type Sheet = Readonly<{ table: CountTable; inner: Cell[][]; rows: Cell[]; columns: Cell[]; total: Cell }>

/**
 * Hides every count from 1 to `k` − 1 and then as many further cells as are needed so that no hidden cell can be
 * computed from rows, columns and totals, not even by someone who knows that a hidden cell is at least 1. A total that
 * several tables share is hidden in all of them or in none. Method: a hidden cell is safe when a closed path of hidden
 * cells lets it change (Gusfield 1988). Source: domain §14 (cells under 5), §16.2.
 */
export function suppress(tables: readonly CountTable[], k: number): readonly SafeTable[] {
  const sheets = tables.map((table) => toSheet(table, k))
  const hiddenTotals = new Set(sheets.filter((sheet) => sheet.total.hidden).map((sheet) => sheet.table.total))
  for (let before = -1; before !== hiddenTotals.size;) {
    before = hiddenTotals.size
    for (const sheet of sheets) {
      if (hiddenTotals.has(sheet.table.total)) hideTotal(sheet)
      protect(sheet)
      if (sheet.total.hidden) hiddenTotals.add(sheet.table.total)
    }
  }
  return sheets.map(publish)
}

function toSheet(table: CountTable, k: number): Sheet {
  const single = table.rows.length === 1
  const make = (a: string, b: string, sign: 1 | -1, value: number): Cell => ({
    a,
    b,
    sign,
    value,
    hidden: value > 0 && value < k,
  })
  const columnNode = (at: number) => (single ? 'x' : `c${String(at)}`)
  const inner = table.cells.map((row, r) => row.map((value, c) => make(`r${String(r)}`, columnNode(c), 1, value)))
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const rows = single ? [] : table.cells.map((row, r) => make(`r${String(r)}`, 'ct', -1, sum(row)))
  const columnTotals = table.columns.map((_name, c) => sum(table.cells.map((row) => row[c] ?? 0)))
  const columns = single ? [] : columnTotals.map((value, c) => make('rt', `c${String(c)}`, -1, value))
  const grand = sum(columnTotals)
  // In a simple list the total closes the row; in a table it closes the row of totals and the column of totals.
  const total = single ? make('r0', 'x', -1, grand) : make('rt', 'ct', 1, grand)
  return { table, inner, rows, columns, total }
}

function hideTotal(sheet: Sheet): void {
  sheet.total.hidden = true
}

function allCells(sheet: Sheet): readonly Cell[] {
  return [...sheet.inner.flat(), ...sheet.rows, ...sheet.columns, sheet.total]
}

function protect(sheet: Sheet): void {
  const cells = allCells(sheet)
  for (;;) {
    const hidden = cells.filter((cell) => cell.hidden)
    const exposed = hidden.find((cell) => !canMove(cell, hidden))
    if (exposed === undefined) return
    const helper = chooseHelper(sheet, exposed, hidden)
    if (helper === undefined) return
    helper.hidden = true
  }
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
