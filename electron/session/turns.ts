/** Work that goes one after the other; each learns whether the machine was locked since it was asked for. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()
  /** Rises with every lock: whoever was on the way in then does not come in. */
  #locks = 0

  next<Value>(work: (isLocked: () => boolean) => Promise<Value>): Promise<Value> {
    const locks = this.#locks
    const mine = this.#last.then(() => work(() => this.#locks !== locks))
    this.#last = mine.catch(() => undefined)
    return mine
  }

  lock(): void {
    this.#locks += 1
  }
}
