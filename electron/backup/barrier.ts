/** The states of a barrier between the session and the thread that copies, in one shared number. */
const WAITING = 0
const HELD = 1
const TAKEN = 2
const GIVEN_UP = 3
/** The session is held no longer than this; a thread that was too slow asks again. */
const HOLD_MILLISECONDS = 30
const TRIES = 20

export function createBarrier(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4))
}

/**
 * The session's side, once the thread has asked: nothing is written while `prepare` runs and until the thread has taken its
 * view of both files, so that both are of the same moment.
 */
export function holdBarrier(barrier: Int32Array, prepare: () => void): void {
  prepare()
  Atomics.store(barrier, 0, HELD)
  Atomics.notify(barrier, 0)
  Atomics.wait(barrier, 0, HELD, HOLD_MILLISECONDS)
  Atomics.compareExchange(barrier, 0, HELD, GIVEN_UP)
  Atomics.notify(barrier, 0)
}

/** The thread's side: asks, and takes its view while the session stands still; `undo` lets a view go that came too late. */
export function takeAtBarrier<View>(
  barrier: Int32Array,
  ask: () => void,
  take: () => View,
  undo: (view: View) => void,
): View | undefined {
  for (let tries = 0; tries < TRIES; tries += 1) {
    Atomics.store(barrier, 0, WAITING)
    ask()
    Atomics.wait(barrier, 0, WAITING, 10_000)
    if (Atomics.load(barrier, 0) === WAITING) return undefined
    const view = take()
    const wasHeld = Atomics.compareExchange(barrier, 0, HELD, TAKEN) === HELD
    Atomics.notify(barrier, 0)
    if (wasHeld) return view
    undo(view)
  }
  return undefined
}
