import { availableParallelism } from 'node:os'
import { startRenderThread, type RenderThread } from './renderThread.ts'

/** All processors but one: that one stays free for the window. */
export function countSpareProcessors(): number {
  return Math.max(1, availableParallelism() - 1)
}

/** At most `size` threads on one script; started when one is asked for and none is idle. */
export class ThreadSet {
  readonly #entry: URL
  readonly #size: number
  readonly #all = new Set<RenderThread>()
  readonly #idle: RenderThread[] = []

  constructor(entry: URL, size: number) {
    this.#entry = entry
    this.#size = size
  }

  /** An idle thread or a new one; undefined where all are at work. */
  take(): RenderThread | undefined {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      if (idle.isAlive()) return idle
      this.#all.delete(idle)
    }
    if (this.#all.size >= this.#size) return undefined
    const started = startRenderThread(this.#entry)
    this.#all.add(started)
    return started
  }

  /** Takes a thread back after its work. False where the set was ended in the meantime. */
  giveBack(thread: RenderThread): boolean {
    if (!this.#all.has(thread)) return false
    if (thread.isAlive()) this.#idle.push(thread)
    else this.#all.delete(thread)
    return true
  }

  alive(): number {
    return [...this.#all].filter((thread) => thread.isAlive()).length
  }

  /** Ends every thread; the set may be used again afterwards. */
  async end(): Promise<void> {
    const ending = [...this.#all]
    this.#all.clear()
    this.#idle.length = 0
    await Promise.all(ending.map((thread) => thread.end()))
  }
}
