import { membersOf } from './record.ts'

/** Whose version stands: what was typed here, or what is stored. */
export type Side = 'mine' | 'theirs'

type Row = Readonly<{ id: string }>
const isRowId = (part: string) => part.startsWith('#')

/** The path of a conflict in typed values as their rows stand; undefined where a row of it is gone. */
export function pathOf(typed: unknown, place: string): string | undefined {
  let here = typed
  const path: string[] = []
  for (const part of place.split('.')) {
    const index = isRowId(part) ? indexOf(here, part) : undefined
    if (index === -1) return undefined
    path.push(index === undefined ? part : String(index))
    here = index === undefined ? membersOf(here)[part] : (here as readonly unknown[])[index]
  }
  return path.join('.')
}

/** Typed values with another value at a place; undefined takes a row out, a row that is gone is put at the end. */
export function withVersion<Typed>(typed: Typed, place: string, value: unknown): Typed {
  return replaced(typed, place.split('.'), value) as Typed
}

function replaced(here: unknown, [part, ...rest]: readonly string[], value: unknown): unknown {
  if (part === undefined) return value
  if (!isRowId(part)) {
    const members = membersOf(here)
    return { ...members, [part]: replaced(members[part], rest, value) }
  }
  const rows = here as readonly Row[]
  const at = indexOf(rows, part)
  if (rest.length > 0) return rows.map((row, index) => (index === at ? replaced(row, rest, value) : row))
  if (value === undefined) return rows.filter((_row, index) => index !== at)
  return at === -1 ? [...rows, value] : rows.with(at, value as Row)
}

function indexOf(rows: unknown, part: string): number {
  return Array.isArray(rows) ? rows.findIndex((row: Row) => row.id === part.slice(1)) : -1
}
