const MOST_STEPS = 100

/** A step that can be taken back: what was typed before it, what after, and the field to stand on either time. */
export type Step<Typed> = Readonly<{ before: Typed; after: Typed; from: string | undefined; to: string | undefined }>

/**
 * Steps taken, and steps taken back. Typing in one field is one step until the field is left; an act on rows is one
 * each. A new step forgets what was taken back.
 */
export class History<Typed> {
  #done: Step<Typed>[] = []
  #undone: Step<Typed>[] = []
  #session: string | undefined

  /** A keystroke in a field. */
  type(path: string, before: Typed, after: Typed): void {
    const last = this.#session === path ? this.#done.pop() : undefined
    this.#push({ before: last?.before ?? before, after, from: path, to: path })
    this.#session = path
  }

  /** An act that is a step of its own. */
  act(before: Typed, after: Typed, from: string | undefined, to: string | undefined): void {
    this.#push({ before, after, from, to })
    this.#session = undefined
  }

  /** What was typed before the step that goes on in a field; undefined where none does. */
  startOf(path: string): Typed | undefined {
    return this.#session === path ? this.#done.at(-1)?.before : undefined
  }

  /** The field is left: what is typed next is a new step. */
  close(): void {
    this.#session = undefined
  }

  undo(): Step<Typed> | undefined {
    return this.#move(this.#done, this.#undone)
  }

  redo(): Step<Typed> | undefined {
    return this.#move(this.#undone, this.#done)
  }

  forget(): void {
    this.#done = []
    this.#undone = []
    this.#session = undefined
  }

  get isEmpty(): boolean {
    return this.#done.length === 0 && this.#undone.length === 0
  }

  #push(step: Step<Typed>): void {
    this.#done = [...this.#done.slice(1 - MOST_STEPS), step]
    this.#undone = []
  }

  #move(from: Step<Typed>[], to: Step<Typed>[]): Step<Typed> | undefined {
    this.#session = undefined
    const step = from.pop()
    if (step !== undefined) to.push(step)
    return step
  }
}
