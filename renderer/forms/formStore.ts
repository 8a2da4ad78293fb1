import { pathOf, withVersion, type Side } from './conflicts.ts'
import type { Conflict, FieldProblems, Problem } from './field.ts'
import type { Form, Reading } from './form.ts'
import { History } from './history.ts'
import { valueAt, withValue } from './paths.ts'
import { isSame } from './record.ts'

const PAUSE_MS = 250

type Refusal = Readonly<{ path: string; problem: Problem; typed: unknown }>

/** What is kept of a form that is not saved: what was typed, and what was stored when the typing began. */
export type Draft<Typed> = Readonly<{ base: Typed; typed: Typed }>

/** Where a form comes from. */
export type Source<Typed, Domain> = Readonly<{
  /** What is stored, as it would be typed. */
  stored: Typed
  /** What is stored, with what of it is no field. */
  before: Partial<Domain>
  /** The members that are known and read, where not all are: what was typed of the others waits. */
  members?: readonly string[] | undefined
  /** What may be kept of a draft, where not all of it. */
  conceal?: ((draft: Draft<Typed>) => Draft<Typed>) | undefined
  /** The revision of the file that is shown. */
  revision?: number | undefined
}>

/**
 * The typed values of one open form, outside of the page, so that a keystroke draws one field and not the form. Knows
 * what is stored, what is wrong, and the steps back and forth. Values are replaced, never changed.
 */
export class FormStore<Typed extends object, Domain extends object> {
  readonly form: Form<Typed, Domain>
  #source: Source<Typed, Domain>
  #typed: Typed
  #base: Typed
  #reading: Reading<Domain> | undefined
  #problems: FieldProblems | undefined
  /** What was read and said before the typing that goes on now. */
  #rest: Readonly<{ reading: Reading<Domain>; problems: FieldProblems }> | undefined
  #pause: ReturnType<typeof setTimeout> | undefined
  #isTried = false
  #refusal: Refusal | undefined
  #conflicts: readonly Conflict[] = []
  #waiting: readonly (() => void)[] = []
  readonly #history = new History<Typed>()
  readonly #listeners = new Set<() => void>()
  readonly #resting = new Set<() => void>()
  #keep: (draft: Draft<Typed>) => void = () => undefined

  constructor(form: Form<Typed, Domain>, source: Source<Typed, Domain>) {
    this.form = form
    this.#typed = source.stored
    this.#base = source.stored
    this.#source = source
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Hands over every change that a person makes, to be kept as a draft. */
  keepDraftsWith(keep: (draft: Draft<Typed>) => void): void {
    this.#keep = keep
  }

  get typed(): Typed {
    return this.#typed
  }

  get isTyped(): boolean {
    return !isSame(this.#typed, this.#base)
  }

  /** Fields that were typed here and stored anew elsewhere meanwhile, and of which nobody has chosen a version yet. */
  get conflicts(): readonly Conflict[] {
    return this.#conflicts
  }

  /** A version is chosen: what was typed stays, or what is stored takes its place, a step that can be undone. */
  settle({ place, theirs }: Conflict, side: Side): void {
    this.#conflicts = this.#conflicts.filter((conflict) => conflict.place !== place)
    if (side === 'mine') {
      this.#changed()
      this.#emit()
    } else this.act((typed) => withVersion(typed, place, theirs), undefined, pathOf(this.#typed, place))
  }

  /** Resolves once the form follows what is stored at a revision of the file, or a later one. */
  async reach(revision: number): Promise<void> {
    while ((this.#source.revision ?? revision) < revision)
      await new Promise<void>((resolve) => {
        this.#waiting = [...this.#waiting, resolve]
      })
  }

  get reading(): Reading<Domain> {
    this.#reading ??= this.form.readForm(this.#typed, this.#source.before, this.#source.members)
    return this.#reading
  }

  /** What is wrong and worth saying: what is missing only once a save was tried, the rest at once. */
  get problems(): FieldProblems {
    this.#problems ??= this.#said()
    return this.#problems
  }

  /** Both as they were at the last short pause of typing: nobody waits at a key until the whole form has been read. */
  get atRest(): Readonly<{ reading: Reading<Domain>; problems: FieldProblems }> {
    return this.#rest ?? { reading: this.reading, problems: this.problems }
  }

  /** For what reads `atRest`: is told of the pause as well. */
  readonly rest = {
    subscribe: (listener: () => void): (() => void) => {
      const stop = this.subscribe(listener)
      this.#resting.add(listener)
      return () => {
        stop()
        this.#resting.delete(listener)
      }
    },
  }

  get isTried(): boolean {
    return this.#isTried
  }

  /** A keystroke, a choice, a tick. */
  type(path: string, value: unknown): void {
    const before = this.#typed
    this.#rest = this.atRest
    this.#show(this.form.follow(before, withValue(before, path, value)), 'typing')
    this.#history.type(path, before, this.#typed)
    this.#changed()
  }

  /** An act on rows, a step of its own; `from` and `to` are the fields to stand on before and after it. */
  act(change: (typed: Typed) => Typed, from?: string, to?: string): void {
    const before = this.#typed
    this.#show(this.form.follow(before, change(before)))
    this.#history.act(before, this.#typed, from, to)
    this.#changed()
  }

  /** What stood in a field when the typing in it began that goes on now. */
  startOf(path: string): unknown {
    return valueAt(this.#history.startOf(path) ?? this.#typed, path)
  }

  closeStep(): void {
    this.#history.close()
  }

  /** Takes the last step back; answers whether there was one, and the field to stand on. */
  undo(): Readonly<{ focus: string | undefined }> | undefined {
    const step = this.#history.undo()
    if (step === undefined) return undefined
    this.#show(step.before)
    this.#changed()
    return { focus: step.from }
  }

  redo(): Readonly<{ focus: string | undefined }> | undefined {
    const step = this.#history.redo()
    if (step === undefined) return undefined
    this.#show(step.after)
    this.#changed()
    return { focus: step.to }
  }

  /** A save is tried: from now on what is missing is said. */
  attemptSave(): Reading<Domain> {
    this.#isTried = true
    this.#emit()
    return this.reading
  }

  /** A save was refused because of one field; said until that field is typed in. */
  refuse(path: string, problem: Problem): void {
    this.#refusal = { path, problem, typed: valueAt(this.#typed, path) }
    this.#emit()
  }

  /** What was typed is stored now; what was typed since is not. */
  markSaved(typed: Typed): void {
    this.#base = typed
    this.#isTried = false
    this.#refusal = undefined
    this.#conflicts = []
    this.#emit()
  }

  /** What is stored is another now: what was typed here stays, everything else follows. */
  rebase(source: Source<Typed, Domain>): void {
    const { stored, before, members } = source
    const isSameSource = isSame(before, this.#source.before) && isSame(members, this.#source.members)
    this.#source = source
    if (!isSameSource || !isSame(stored, this.#base)) this.#follow()
    const waiting = this.#waiting
    this.#waiting = []
    for (const tell of waiting) tell()
  }

  #follow(): void {
    const { typed, base, conflicts } = this.#merged(this.#draft())
    const isAsBefore = isSame(typed, this.#typed)
    if (!isAsBefore) this.#history.forget()
    this.#base = base
    this.#conflicts = conflicts
    this.#show(isAsBefore ? this.#typed : typed)
  }

  /** A draft is found: it stands unless somebody was faster and has typed already. */
  restore(draft: Draft<Typed>): boolean {
    if (!this.#history.isEmpty || this.isTyped) return false
    const { typed, base, conflicts } = this.#merged(draft)
    this.#base = base
    this.#conflicts = conflicts
    this.#show(typed)
    return true
  }

  /** Back to what is stored. */
  reset(): void {
    this.#history.forget()
    this.#isTried = false
    this.#refusal = undefined
    this.#conflicts = []
    this.#show(this.#base)
  }

  #changed(): void {
    const draft = this.#draft()
    this.#keep(this.#source.conceal?.(draft) ?? draft)
  }

  /** Where nobody has chosen yet, the version before both stays the base: whenever it is merged again it is asked again. */
  #draft(): Draft<Typed> {
    const base = this.#conflicts.reduce((whole, { place, before }) => withVersion(whole, place, before), this.#base)
    return { base, typed: this.#typed }
  }

  /** What was typed over what is stored now. What was typed and is not known now waits as it is, with its base. */
  #merged({ base, typed }: Draft<Typed>): Draft<Typed> & Readonly<{ conflicts: readonly Conflict[] }> {
    const { stored, members } = this.#source
    const merged = this.form.merge({ base, mine: typed, theirs: stored })
    const mine = typed as Record<string, unknown>
    const was = base as Record<string, unknown>
    const waiting = Object.keys(mine).filter(
      (name) => members?.includes(name) === false && !isSame(mine[name], was[name]),
    )
    const taken = (from: Record<string, unknown>) => Object.fromEntries(waiting.map((name) => [name, from[name]]))
    return {
      typed: { ...merged.typed, ...taken(mine) },
      base: { ...stored, ...taken(was) },
      conflicts: merged.conflicts.filter(({ place }) => !waiting.includes(place.split('.')[0] ?? place)),
    }
  }

  #show(typed: Typed, meanwhile?: 'typing'): void {
    this.#typed = typed
    this.#reading = undefined
    const refusal = this.#refusal
    if (refusal !== undefined && !isSame(valueAt(this.#typed, refusal.path), refusal.typed)) this.#refusal = undefined
    this.#emit(meanwhile)
  }

  #said(): FieldProblems {
    const { problems } = this.reading
    const said = this.#isTried ? problems : typedWrong(problems)
    const refusal = this.#refusal
    return refusal === undefined ? said : { ...said, [refusal.path]: refusal.problem }
  }

  #emit(meanwhile?: 'typing'): void {
    this.#problems = undefined
    clearTimeout(this.#pause)
    if (meanwhile === undefined) this.#rest = undefined
    else
      this.#pause = setTimeout(() => {
        this.#rest = undefined
        for (const listener of this.#resting) listener()
      }, PAUSE_MS)
    for (const listener of this.#listeners) listener()
  }
}

function typedWrong(problems: FieldProblems): FieldProblems {
  return Object.fromEntries(Object.entries(problems).filter(([, { code }]) => code !== 'field.missing'))
}
