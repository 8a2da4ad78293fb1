import { type AnySpec, type AnyTable, isField } from './field.ts'

type Leaf = string | boolean | readonly string[] | Readonly<{ cnr: string; en: string }>

/** The paths of the fields of typed values, by which a form is addressed: `indictment.date`, `heads.2.amountCents`. */
export type PathOf<Typed> = {
  [Key in Exclude<keyof Typed, 'id'> & string]: Typed[Key] extends Leaf
    ? Key
    : Typed[Key] extends readonly (infer Row)[]
      ? `${Key}.${number}.${PathOf<Row>}`
      : `${Key}.${PathOf<Typed[Key]>}`
}[Exclude<keyof Typed, 'id'> & string]

/** The paths of the lists of typed values. */
export type ListPathOf<Typed> = {
  [Key in keyof Typed & string]: Typed[Key] extends Leaf
    ? never
    : Typed[Key] extends readonly (infer Row)[]
      ? Key | `${Key}.${number}.${ListPathOf<Row>}`
      : `${Key}.${ListPathOf<Typed[Key]>}`
}[keyof Typed & string]

const isIndex = (part: string) => /^\d+$/.test(part)

/** The path without the numbers of its rows: the same for every row of a list. */
export function columnOf(path: string): string {
  return path
    .split('.')
    .filter((part) => !isIndex(part))
    .join('.')
}

/** The lists on the way to a field, each with the number of the row from 1. */
export function rowsOn(path: string): readonly Readonly<{ list: string; row: number }>[] {
  const parts = path.split('.')
  return parts.flatMap((part, at) => (isIndex(part) ? [{ list: parts[at - 1] ?? '', row: Number(part) + 1 }] : []))
}

/** The field of a table under a path; undefined where the path leads to none. */
export function findSpec(table: AnyTable, path: string): AnySpec | undefined {
  const names = columnOf(path).split('.')
  let here: AnyTable | undefined = table
  let spec: AnySpec | undefined
  for (const name of names) {
    const entry: AnyTable[string] | undefined = here?.[name]
    spec = isField(entry) ? entry : undefined
    here = spec?.kind.inner
  }
  return spec
}

/** The field of a table under a path; a path that leads to none is a bug: throws. */
export function specAt(table: AnyTable, path: string): AnySpec {
  const spec = findSpec(table, path)
  if (spec === undefined) throw new RangeError(`no field ${path}`)
  return spec
}

/** Every field of a table by its path without rows, those inside others included; what is only made of others is left out. */
export function listFieldPaths(table: AnyTable, above = ''): readonly string[] {
  return Object.entries(table).flatMap(([name, entry]) => {
    if (!isField(entry)) return []
    const path = above === '' ? name : `${above}.${name}`
    return entry.kind.inner === undefined ? [path] : listFieldPaths(entry.kind.inner, path)
  })
}

/** The typed value under a path, the whole under the empty one; undefined where a row of it is gone. */
export function valueAt(typed: unknown, path: string): unknown {
  let here = typed
  for (const part of path === '' ? [] : path.split('.')) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as Readonly<Record<string, unknown>>)[part]
  }
  return here
}

/** The typed values with another one under a path; everything beside the way there stays the same object. */
export function withValue<Typed>(typed: Typed, path: string, value: unknown): Typed {
  return replaced(typed, path.split('.'), value) as Typed
}

function replaced(here: unknown, [part, ...rest]: readonly string[], value: unknown): unknown {
  if (part === undefined) return value
  if (Array.isArray(here)) {
    return here.map((entry: unknown, index) => (String(index) === part ? replaced(entry, rest, value) : entry))
  }
  const members = here as Readonly<Record<string, unknown>>
  return { ...members, [part]: replaced(members[part], rest, value) }
}
