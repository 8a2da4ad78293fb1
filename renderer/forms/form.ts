import type { z } from 'zod'
import { fieldOf, readInput } from '../../shared/domain/result/inputProblems.ts'
import type {
  Conflict,
  AnyTable,
  FieldKind,
  FieldProblems,
  FieldTable,
  Place,
  Problem,
  TypedOf,
  Versions,
} from './field.ts'
import { createEmptyRecord, mergeRecord, readRecord, recordSchema, toTypedRecord } from './record.ts'

const MOST_PROBLEMS = 100

/** What the typed values say: `value` is absent where something it cannot be without is missing or unreadable. */
export type Reading<Domain> = Readonly<{ value: Domain | undefined; problems: FieldProblems }>

/** A form: everything that follows from its table. */
export type Form<Typed, Domain> = Readonly<{
  /** Its labels stand under `forms.<name>.`. */
  name: string
  table: AnyTable
  /** Whether a field is there to say who somebody is: a name in it is no mistake. */
  isIdentifying: (field: string) => boolean
  schema: z.ZodType<Typed>
  empty: Typed
  toForm: (stored: Partial<Domain> | undefined) => Typed
  /** `before` holds what is no field, and what is stored; `names` limits the reading to some members. */
  readForm: (typed: Typed, before: Partial<Domain>, names?: readonly string[]) => Reading<Domain>
  /** What follows in other fields from a change that a person made. */
  follow: (before: Typed, after: Typed) => Typed
  /** What was typed over what is stored now; `conflicts` are the fields both have changed. */
  merge: (versions: Versions<Typed>) => Readonly<{ typed: Typed; conflicts: readonly Conflict[] }>
}>

/** What is typed into a form. */
export type TypedForm<Of> = Of extends { empty: infer Typed } ? Typed : never

type Options<Typed, Domain> = Readonly<{
  /** What a new form begins with. */
  start?: Partial<Typed>
  isIdentifying?: (field: string) => boolean
  /** Bounds of the domain that the kinds do not know; what they refuse is named at its field. */
  schema?: z.ZodType<Domain>
  /** What follows in other fields from what is typed: a sum from its parts. The same object where nothing follows. */
  follow?: (before: Typed, after: Typed) => Typed
}>

export function defineForm<Domain extends object>() {
  return <Table extends FieldTable<Domain>>(
    name: string,
    fields: Table,
    options: Options<TypedOf<Table>, Domain> = {},
  ): Form<TypedOf<Table>, Domain> => {
    type Typed = TypedOf<Table>
    const table = fields as unknown as AnyTable
    const empty = { ...(createEmptyRecord(table) as Typed), ...options.start }
    return {
      name,
      table,
      isIdentifying: options.isIdentifying ?? (() => false),
      schema: recordSchema(table) as z.ZodType<Typed>,
      empty,
      toForm: (stored) => (stored === undefined ? empty : (toTypedRecord(table, stored) as Typed)),
      readForm: (typed, before, names) => readTable(table, typed, before, names, options.schema),
      follow: options.follow ?? ((_before, after) => after),
      merge: (versions) => {
        const conflicts: Conflict[] = []
        const typed = mergeRecord(table, versions, (conflict) => conflicts.push(conflict), '') as Typed
        return { typed, conflicts }
      },
    }
  }
}

function readTable<Domain>(
  table: AnyTable,
  typed: unknown,
  before: Partial<Domain>,
  names: readonly string[] | undefined,
  schema: z.ZodType<Domain> | undefined,
): Reading<Domain> {
  const problems: Record<string, Problem> = {}
  const value = readRecord(table, typed, placeAt('', before, problems), names) as Domain | undefined
  const checked =
    schema === undefined || value === undefined || names !== undefined
      ? undefined
      : readInput(schema, value, MOST_PROBLEMS)
  for (const { path, code, params } of checked?.ok === false ? checked.problems : []) {
    const field = fieldOf(path)
    // Where a kind has found something already, the bound of the domain would say it once more in other words.
    if (!Object.keys(problems).some((known) => known === field || known.startsWith(`${field}.`)))
      problems[field] = { code, params }
  }
  return { value, problems }
}

/** Reads one value by its kind, apart from any form, over what is stored of it; what is wrong with it is not said. */
export function readKind<Typed, Value>(
  kind: FieldKind<Typed, Value>,
  typed: Typed,
  before?: Partial<Value>,
): Value | undefined {
  return kind.isBlank(typed) ? kind.blank : kind.read(typed, placeAt('', before, {}))
}

function placeAt(path: string, before: unknown, problems: Record<string, Problem>): Place {
  const below = (name: string) => (path === '' ? name : `${path}.${name}`)
  return {
    path,
    before,
    note: (code, name) => {
      problems[name === undefined ? path : below(name)] ??= { code }
    },
    enter: (name, inside) => placeAt(below(name), inside, problems),
  }
}
