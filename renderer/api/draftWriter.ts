import { invoke } from './client.ts'

const PAUSE_MS = 400
const LEAVING = ['focusout', 'pagehide', 'beforeunload', 'blur'] as const

/** Sends what is typed to the main process: at every pause, when a field is left, when the window goes. */
export class DraftWriter {
  readonly #onSaved: (at: string | undefined) => void
  #key = ''
  #waiting: object | undefined
  #timer: number | undefined
  #chain: Promise<unknown> = Promise.resolve()

  constructor(onSaved: (at: string | undefined) => void) {
    this.#onSaved = onSaved
  }

  /** Keeps a draft at the next pause; it is written down only then. */
  schedule(draft: object): void {
    this.#waiting = draft
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.flush(), PAUSE_MS)
  }

  /** Resolves when everything typed so far is stored. */
  flush(): Promise<unknown> {
    window.clearTimeout(this.#timer)
    const draft = this.#waiting
    const key = this.#key
    if (draft === undefined) return this.#chain
    this.#waiting = undefined
    const text = JSON.stringify(draft)
    this.#chain = this.#chain
      .then(() => invoke('draft.save', { key, text }))
      .then((saved) => {
        this.#onSaved(saved.savedAt)
      })
      // Locked in between: the last stored draft stands, and the sign-in page says what happened.
      .catch(() => undefined)
    return this.#chain
  }

  /** Under which the draft is kept at this moment. */
  get key(): string {
    return this.#key
  }

  /** Ends the draft under a key: the present one, or that of before, where what was new is stored meanwhile. */
  async discard(key = this.#key): Promise<void> {
    if (key === this.#key) {
      this.#waiting = undefined
      window.clearTimeout(this.#timer)
    }
    await this.#chain
    await invoke('draft.discard', { key }).catch(() => undefined)
    this.#onSaved(undefined)
  }

  /** Begins to write under a key; the answer ends it, with nothing left unsaved. */
  open(key: string): () => void {
    this.#key = key
    writers.add(this)
    const flush = () => void this.flush()
    for (const event of LEAVING) window.addEventListener(event, flush)
    return () => {
      flush()
      writers.delete(this)
      for (const event of LEAVING) window.removeEventListener(event, flush)
    }
  }
}

const writers = new Set<DraftWriter>()

/** Stores everything typed and not yet stored; awaited before the session is locked. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...writers].map((writer) => writer.flush()))
}
