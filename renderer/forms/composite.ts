import { z } from 'zod'
import type { TellConflict, AnyTable, FieldKind, FieldTable, Place, TypedOf, Versions } from './field.ts'
import {
  createEmptyRecord,
  membersOf,
  isBlankRecord,
  isSame,
  mergeRecord,
  readRecord,
  recordSchema,
  toTypedRecord,
} from './record.ts'
import { keepRowReadings } from './rowReadings.ts'

/** A record inside a record: there where anything in it is. */
export function group<Domain>() {
  return <Table extends FieldTable<Domain>>(table: Table): FieldKind<TypedOf<Table>, Domain> => {
    type Typed = TypedOf<Table>
    const inner = table as unknown as AnyTable
    return {
      control: { type: 'inner' },
      schema: recordSchema(inner) as z.ZodType<Typed>,
      empty: createEmptyRecord(inner) as Typed,
      inner,
      toTyped: (value) => toTypedRecord(inner, value) as Typed,
      isBlank: (typed) => isBlankRecord(inner, typed),
      read: (typed, place) => readRecord(inner, typed, place) as Domain | undefined,
      merge: (versions, conflict, path) => mergeRecord(inner, versions, conflict, path) as Typed,
    }
  }
}

/** A row of a list as typed: its fields and the id by which the row is told apart while the form is open. */
export type RowOf<Table> = TypedOf<Table> & Readonly<{ id: string }>

type RowOptions<Table> = Readonly<{
  /** How the id of a row begins; also that of the domain where the table has a `rowId`. */
  idPrefix: string
  /** What a new row begins with. */
  start?: Partial<TypedOf<Table>>
}>

/** A list of records. Rows whose table has a `rowId` bear the id of the domain, others a number of their own. */
export function rows<Domain>() {
  return <Table extends FieldTable<Domain>>(
    table: Table,
    { idPrefix, start }: RowOptions<Table>,
  ): FieldKind<RowOf<Table>[], Domain[]> => {
    type Typed = RowOf<Table>[]
    const inner = table as unknown as AnyTable
    const idName = Object.keys(inner).find((name) => 'rowId' in (inner[name] ?? {}))
    const idOf = (value: unknown, index: number) =>
      idName === undefined ? `${idPrefix}${String(index + 1)}` : String(membersOf(value)[idName])
    const readRow = keepRowReadings((row: RowOf<Table>, place: Place): Domain | undefined => {
      const value = readRecord(inner, row, place)
      return (value === undefined || idName === undefined ? value : { ...value, [idName]: row.id }) as
        Domain | undefined
    })
    return {
      control: { type: 'rows', idPrefix, emptyRow: { ...createEmptyRecord(inner), ...start } },
      schema: z.array(z.object({ id: z.string() }).and(recordSchema(inner))) as unknown as z.ZodType<Typed>,
      empty: [],
      blank: [],
      inner,
      toTyped: (value) =>
        (value ?? []).map((entry, index) => ({ id: idOf(entry, index), ...toTypedRecord(inner, entry) })) as Typed,
      isBlank: (typed) => typed.length === 0,
      read: (typed, place) => {
        const stored = storedRows(place.before, idName)
        return typed.flatMap((row, index) => {
          const value = readRow(row, place.enter(String(index), stored.get(row.id)))
          return value === undefined ? [] : [value]
        })
      },
      ...(idName === undefined
        ? {}
        : { merge: (versions, conflict, path) => mergeRows(inner, versions, conflict, path) as Typed }),
    }
  }
}

/** A list that is absent from the domain where it has no row. */
export function rowsOrNone<Domain>() {
  return <Table extends FieldTable<Domain>>(
    table: Table,
    options: RowOptions<Table>,
  ): FieldKind<RowOf<Table>[], Domain[]> => ({ ...rows<Domain>()(table, options), blank: undefined })
}

function storedRows(before: unknown, idName: string | undefined): ReadonlyMap<unknown, unknown> {
  if (idName === undefined || !Array.isArray(before)) return new Map()
  return new Map(before.map((entry: Record<string, unknown>) => [entry[idName], entry]))
}

type Rows = readonly Readonly<{ id: string }>[]

// Rows of mine in my order; what others added follows. A row that one took out goes, unless the other has changed it:
// then somebody chooses.
function mergeRows(table: AnyTable, { base, mine, theirs }: Versions<Rows>, conflict: TellConflict, path: string) {
  const find = (list: Rows, id: string) => list.find((row) => row.id === id)
  const placeOf = (id: string) => `${path}.#${id}`
  const own = mine.flatMap((row) => {
    const [before, stored] = [find(base, row.id), find(theirs, row.id)]
    if (before === undefined) return [row]
    const place = placeOf(row.id)
    if (stored !== undefined)
      return [{ id: row.id, ...mergeRecord(table, { base: before, mine: row, theirs: stored }, conflict, place) }]
    if (isSame(row, before)) return []
    conflict({ place, before, mine: row, theirs: undefined })
    return [row]
  })
  const others = theirs.filter(({ id }) => find(mine, id) === undefined)
  for (const row of others) {
    const before = find(base, row.id)
    if (before !== undefined && !isSame(row, before))
      conflict({ place: placeOf(row.id), before, mine: undefined, theirs: row })
  }
  return [...own, ...others.filter(({ id }) => find(base, id) === undefined)]
}

type Named<Name extends string> = Readonly<Record<Name, string>>
type Variant<Domain, Name extends keyof Domain, Case> = Omit<Extract<Domain, Record<Name, Case>>, Name>
type VariantTables<Domain, Name extends keyof Domain> = {
  readonly [Case in Domain[Name] & string]: FieldTable<Variant<Domain, Name, Case>>
}
type Together<Union> = (Union extends unknown ? (member: Union) => void : never) extends (all: infer All) => void
  ? All
  : never
type TypedVariants<Name extends string, Tables> = Record<Name, string> &
  Together<{ [Case in keyof Tables]: TypedOf<Tables[Case]> }[keyof Tables]>

/**
 * A record of one of several kinds, told by the member `name`. All their fields are typed side by side, so that what
 * was typed for one kind is there again when it is chosen again; only those of the kind chosen are read.
 */
export function variants<Domain extends Named<Name>, const Name extends string & keyof Domain>(
  name: Name,
  chooser: FieldKind<string, Domain[Name]>,
) {
  return <Tables extends VariantTables<Domain, Name>>(
    tables: Tables,
  ): FieldKind<TypedVariants<Name, Tables>, Domain> => {
    type Typed = TypedVariants<Name, Tables>
    const tablesOf = tables as unknown as Readonly<Record<string, AnyTable>>
    const inner: AnyTable = Object.assign(
      { [name]: { kind: chooser, required: true } },
      ...Object.values(tablesOf),
    ) as AnyTable
    const chosen = (typed: Typed) => tablesOf[(typed as Named<Name>)[name]]
    return {
      control: { type: 'inner' },
      schema: recordSchema(inner) as unknown as z.ZodType<Typed>,
      empty: createEmptyRecord(inner) as Typed,
      inner,
      toTyped: (value) => toTypedRecord(inner, value) as Typed,
      isBlank: (typed) => (typed as Named<Name>)[name] === '',
      read: (typed, place) => {
        const table = chosen(typed)
        const value = table === undefined ? undefined : readRecord(table, typed, place)
        return (value === undefined ? undefined : { [name]: (typed as Named<Name>)[name], ...value }) as
          Domain | undefined
      },
      merge: (versions, conflict, path) => mergeRecord(inner, versions, conflict, path) as Typed,
    }
  }
}

/** A kind whose rows are laid out otherwise than the domain's records. */
export function mapped<Typed, Inner, Domain>(
  kind: FieldKind<Typed, Inner>,
  toInner: (value: Domain) => Inner,
  toDomain: (inner: Inner) => Domain,
): FieldKind<Typed, Domain> {
  const { blank, ...rest } = kind
  return {
    ...rest,
    ...(blank === undefined ? {} : { blank: toDomain(blank) }),
    toTyped: (value) => kind.toTyped(value === null || value === undefined ? undefined : toInner(value)),
    isBlank: (typed) => kind.isBlank(typed),
    read: (typed, place) => {
      const inner = kind.read(typed, { ...place, before: undefined })
      return inner === undefined ? undefined : toDomain(inner)
    },
  }
}
