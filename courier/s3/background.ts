import { AT_ONCE } from './request.ts'

/** Work that goes on beside what comes next, some of it at once. */
export type Background = Readonly<{
  /** Begins it, or waits until there is room. */
  begin(work: () => Promise<void>): Promise<void>
  /** All of it is done; fails where one has failed. */
  done(): Promise<void>
}>

export function inBackground(): Background {
  const running = new Set<Promise<void>>()
  let failure: { error: unknown } | undefined
  function failOnce(): void {
    if (failure === undefined) return
    const { error } = failure
    failure = undefined
    throw error
  }
  return {
    async begin(work) {
      while (running.size >= AT_ONCE) await Promise.race(running)
      failOnce()
      const one = work()
        .catch((error: unknown) => {
          failure ??= { error }
        })
        .finally(() => running.delete(one))
      running.add(one)
    },
    async done() {
      await Promise.all(running)
      failOnce()
    },
  }
}
