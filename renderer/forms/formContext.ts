import type { Offence } from '../../shared/domain/caseFile/proceedings.ts'
import { createContext, use, useSyncExternalStore } from 'react'
import { useSettled } from '../api/useSettled.ts'
import type { AnySpec, Problem } from './field.ts'
import type { Choosable, ChoosableEvidence } from './control.ts'
import type { FormStore } from './formStore.ts'
import type { TypedNames } from './typedNames.ts'
import { specAt, valueAt } from './paths.ts'
import { holdsSomething, membersOf } from './record.ts'

// Long enough to finish a word.
const PAUSE_MS = 600

type AnyStore = FormStore<object, object>

/** What the fields of a form share; the same object for as long as the form is open as it is. */
export type FormContextValue = Readonly<{
  store: AnyStore
  isReadOnly: boolean
  /** Who of the case file can be chosen. */
  people: readonly Choosable[]
  evidence: readonly ChoosableEvidence[]
  /** The offences charged in the case file. */
  offences: readonly Offence[]
  /** What is known of names in what is typed; undefined in a form on no file. */
  names: TypedNames | undefined
}>

export const FormContext = createContext<FormContextValue | null>(null)

export function useFormContext(): FormContextValue {
  const context = use(FormContext)
  if (context === null) throw new Error('form.missing')
  return context
}

export type FieldState = Readonly<{
  spec: AnySpec
  typed: unknown
  type: (value: unknown) => void
}>

/** One field: its kind, what is typed in it, and how it is typed in. Draws again only when what is typed changes. */
export function useField(path: string): FieldState {
  const { store } = useFormContext()
  return {
    spec: specAt(store.form.table, path),
    typed: useTyped(path),
    type: (value) => {
      store.type(path, value)
    },
  }
}

/** Whether a field is offered by what is typed beside it; what holds something is shown all the same. */
export function useOffered(path: string): boolean {
  const { store } = useFormContext()
  const spec = specAt(store.form.table, path)
  return useStore(
    store,
    () =>
      spec.when === undefined ||
      spec.when(membersOf(valueAt(store.typed, path.split('.').slice(0, -1).join('.')))) ||
      holdsSomething(spec, valueAt(store.typed, path)),
  )
}

/** What is wrong at a path and worth saying now: not while somebody is still typing it. */
export function useProblem(path: string): Problem | undefined {
  const { store } = useFormContext()
  const problem = useStore(store.rest, () => store.atRest.problems[path])
  const isTried = useStore(store, () => store.isTried)
  const typed = useTyped(path)
  const isAtRest = useSettled(typed, PAUSE_MS) === typed
  return isTried || isAtRest ? problem : undefined
}

/** What looks wrong in what is typed at a path and stops no save; not while somebody is still typing it. */
export function useDoubt(path: string): Problem | undefined {
  const { store } = useFormContext()
  const typed = useTyped(path)
  const isAtRest = useSettled(typed, PAUSE_MS) === typed
  const { doubt } = specAt(store.form.table, path)
  return isAtRest && typeof typed === 'string' && typed.trim() !== '' ? doubt?.(typed) : undefined
}

/** The typed value under a path of the form around. */
export function useTyped(path: string): unknown {
  const { store } = useFormContext()
  return useStore(store, () => valueAt(store.typed, path))
}

/** A value of a store, drawn again when it changes. The reader must answer the same object while nothing has changed. */
export function useStore<Value>(store: Readonly<{ subscribe: AnyStore['subscribe'] }>, read: () => Value): Value {
  return useSyncExternalStore(store.subscribe, read, read)
}
