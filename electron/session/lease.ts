/** The time in which calls of one session count. */
export class Lease {
  #isOver = false
  readonly #waiting = new Set<() => void>()

  isOver(): boolean {
    return this.#isOver
  }

  /** Ends it: whoever waits for work gets no answer of it any more. */
  end(): void {
    this.#isOver = true
    for (const leave of this.#waiting) leave()
    this.#waiting.clear()
  }

  /** The work's value; undefined as soon as the lease is over, whatever becomes of the work. */
  async run<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
    if (this.isOver()) return undefined
    let leave: () => void = () => undefined
    const over = new Promise<undefined>((resolve) => {
      leave = () => {
        resolve(undefined)
      }
    })
    this.#waiting.add(leave)
    try {
      const value = await Promise.race([work(), over])
      return this.isOver() ? undefined : value
    } catch (error) {
      if (this.isOver()) return undefined
      throw error
    } finally {
      this.#waiting.delete(leave)
    }
  }
}
