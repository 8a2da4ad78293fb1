import type { z } from 'zod'
import type { Control } from './control.ts'

/** What is wrong with a field: an error code with the values its sentence names. */
export type Problem = Readonly<{ code: string; params?: Readonly<Record<string, string | number>> }>
export type FieldProblems = Readonly<Record<string, Problem>>

/** Where a field is read: its path, what is stored there, and where a problem is noted. */
export type Place = Readonly<{
  path: string
  before: unknown
  note: (code: string, below?: string) => void
  enter: (name: string, before: unknown) => Place
}>

/**
 * A kind of field: how its value is typed, kept in a draft, and read back. `Typed` is what a person types, texts for the
 * most part; `Value` is what the domain calls it. Typed values are plain JSON and never changed in place.
 */
export interface FieldKind<Typed, Value> {
  readonly control: Control
  readonly schema: z.ZodType<Typed>
  readonly empty: Typed
  /** What a blank field means, where that is something: an unspecified amount, an empty list, no. */
  readonly blank?: Value | undefined
  readonly toTyped: (value: Value | null | undefined) => Typed
  /** The fields inside, for a field that is made of others. */
  readonly inner?: AnyTable
  /** Notes that a value is wanted where the field is blank; without it, at the field itself. */
  readonly missing?: (place: Place) => void
  isBlank(typed: Typed): boolean
  read(typed: Typed, place: Place): Value | undefined
  /** What stands after `theirs` was stored meanwhile; without it the field is one value. */
  merge?(versions: Versions<Typed>, conflict: TellConflict, place: string): Typed
}

/** A typed value as it was stored when the form was filled, as it is typed now, and as it is stored now. */
export type Versions<Typed> = Readonly<{ base: Typed; mine: Typed; theirs: Typed }>

/**
 * A field that was typed here and stored anew elsewhere meanwhile, in its three versions. A row that only one of the two
 * still has is one as a whole; where it is gone stands undefined. `place` is the path with the ids of its rows
 * (`heads.#h3.amountCents`), so that it leads to the same row wherever that has moved.
 */
export type Conflict = Readonly<{ place: string; before: unknown; mine: unknown; theirs: unknown }>
export type TellConflict = (conflict: Conflict) => void

/** What is typed beside a field in the same record. */
export type Row<Domain> = Readonly<{ [Key in keyof Domain]?: unknown }>
type Condition<Domain> = (row: Row<Domain>) => boolean
type Value<Domain, Key extends keyof Domain> = undefined extends Domain[Key] ? NonNullable<Domain[Key]> : Domain[Key]

export type FieldSpec<Domain, Key extends keyof Domain> = Readonly<{
  kind: FieldKind<unknown, Value<Domain, Key>>
  /** Without it the record cannot be; a condition asks for it without that. */
  required?: true | Condition<Domain>
  /** When the field is offered; what holds something is shown all the same. */
  when?: Condition<Domain>
  /** A rule beside the kind's own; answers the code of what is wrong. `before` is the record as stored. */
  check?: (value: Value<Domain, Key>, before: Partial<Domain>) => string | undefined
  /** What looks wrong in what is typed and stops no save, said beside the field. */
  doubt?: (typed: string) => Problem | undefined
}>

/** A member of the domain that is no field, and why; what is stored stays. */
export type NoField = Readonly<{ noField: string }>
/** The member by which the rows of a list are told apart; a new row gets its own. */
export type RowId = Readonly<{ rowId: true }>
export const rowId: RowId = { rowId: true }

export function noField(why: string): NoField {
  return { noField: why }
}

/** One entry for every member of the domain type: a new member without one does not compile. */
export type FieldTable<Domain> = { readonly [Key in keyof Domain]-?: FieldSpec<Domain, Key> | NoField | RowId }
export type AnySpec = Readonly<{
  kind: FieldKind<unknown, unknown>
  required?: true | Condition<Record<string, unknown>>
  when?: Condition<Record<string, unknown>>
  check?: (value: unknown, before: Record<string, unknown>) => string | undefined
  doubt?: (typed: string) => Problem | undefined
}>
export type AnyTable = Readonly<Record<string, AnySpec | NoField | RowId>>

/** What is typed into the fields of a table. */
export type TypedOf<Table> = {
  [Key in keyof Table as Table[Key] extends NoField | RowId ? never : Key]: Table[Key] extends {
    kind: { empty: infer Typed }
  }
    ? Typed
    : never
}

/** The table of a domain type; a name that is none of its members does not compile either. */
export function fields<Domain>() {
  return <Table extends FieldTable<Domain>>(
    table: Table & { readonly [Extra in Exclude<keyof Table, keyof Domain>]: never },
  ): Table => table
}

export function isField(entry: AnySpec | NoField | RowId | undefined): entry is AnySpec {
  return entry !== undefined && 'kind' in entry
}
