import { z } from 'zod'
import { isField, type TellConflict, type AnySpec, type AnyTable, type Place, type Versions } from './field.ts'

type Members = Readonly<Record<string, unknown>>

function fieldsOf(table: AnyTable): readonly (readonly [name: string, spec: AnySpec])[] {
  return Object.entries(table).flatMap(([name, entry]) => (isField(entry) ? [[name, entry] as const] : []))
}

export function recordSchema(table: AnyTable): z.ZodType {
  return z.object(Object.fromEntries(fieldsOf(table).map(([name, { kind }]) => [name, kind.schema])))
}

export function createEmptyRecord(table: AnyTable): Members {
  return Object.fromEntries(fieldsOf(table).map(([name, { kind }]) => [name, kind.empty]))
}

export function toTypedRecord(table: AnyTable, value: unknown): Members {
  const members = membersOf(value)
  return Object.fromEntries(fieldsOf(table).map(([name, { kind }]) => [name, kind.toTyped(members[name])]))
}

export function isBlankRecord(table: AnyTable, typed: unknown): boolean {
  const members = membersOf(typed)
  return fieldsOf(table).every(([name, spec]) => !holdsSomething(spec, members[name]))
}

/** Whether something is typed in a field; a box that is not ticked holds nothing, though it may say no. */
export function holdsSomething({ kind }: AnySpec, typed: unknown): boolean {
  return typed !== false && !kind.isBlank(typed)
}

/**
 * Reads the fields of a record. A field that cannot be read is as if it were blank; without a required one there is no
 * record. What is no field stays as it was stored. `names` limits the reading to some members.
 */
export function readRecord(
  table: AnyTable,
  typed: unknown,
  place: Place,
  names?: readonly string[],
): Members | undefined {
  const value: Record<string, unknown> = {}
  const before = membersOf(place.before)
  const row = membersOf(typed)
  let isWhole = true
  for (const [name, entry] of Object.entries(table)) {
    if (names?.includes(name) === false) continue
    const read = isField(entry) ? readField(entry, name, row, before, place) : before[name]
    if (read !== undefined) value[name] = read
    else if (isField(entry) && entry.required === true) isWhole = false
  }
  return isWhole ? value : undefined
}

function readField(spec: AnySpec, name: string, row: Members, before: Members, parent: Place): unknown {
  const place = parent.enter(name, before[name])
  const { kind } = spec
  const typed = row[name]
  if (kind.isBlank(typed)) {
    const isWanted = spec.required === true || spec.required?.(row) === true
    if (isWanted) noteMissing(spec, place)
    return kind.blank
  }
  const read = kind.read(typed, place)
  const fault = read === undefined ? undefined : spec.check?.(read, before)
  if (fault !== undefined) place.note(fault)
  return fault === undefined ? (read ?? kind.blank) : kind.blank
}

function noteMissing({ kind }: AnySpec, place: Place): void {
  if (kind.missing === undefined) place.note('field.missing')
  else kind.missing(place)
}

/** What stands after the record was stored anew meanwhile: field by field, what was typed wins over what was stored. */
export function mergeRecord(
  table: AnyTable,
  { base, mine, theirs }: Versions<unknown>,
  conflict: TellConflict,
  path: string,
): Members {
  const [before, typed, stored] = [membersOf(base), membersOf(mine), membersOf(theirs)]
  const below = (name: string) => (path === '' ? name : `${path}.${name}`)
  return Object.fromEntries(
    fieldsOf(table).map(([name, { kind }]) => {
      const versions = { base: before[name], mine: typed[name], theirs: stored[name] }
      const at = below(name)
      return [name, kind.merge === undefined ? mergeValue(versions, conflict, at) : kind.merge(versions, conflict, at)]
    }),
  )
}

/** Stands for what was stored and may not be kept: other than anything typed, and no conflict with what is stored now. */
export const UNKNOWN = '\u2022'

/** A field as one value: whoever changed it; both did: what was typed stands until somebody chooses. */
export function mergeValue<Typed>(
  { base, mine, theirs }: Versions<Typed>,
  conflict: TellConflict,
  place: string,
): Typed {
  if (isSame(mine, base)) return isSame(mine, theirs) ? mine : theirs
  if (base !== UNKNOWN && !isSame(theirs, base) && !isSame(theirs, mine))
    conflict({ place, before: base, mine, theirs })
  return mine
}

/** Whether two typed values are the same; they are plain JSON with their members in the order of the table. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

export function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {}
}
