import type { PowerMonitor } from 'electron'

const IDLE_SECONDS = 600
/** By how much longer the work may go on behind a cover. */
const COVERED_SECONDS = 1_800
const POLL_MILLISECONDS = 15_000

type Monitor = Pick<PowerMonitor, 'getSystemIdleState' | 'getSystemIdleTime'> &
  Readonly<{ on(event: 'suspend' | 'lock-screen' | 'shutdown', listener: () => void): unknown }>
type Lockable = Readonly<{
  lock(): Promise<unknown>
  /** For how long a person has let the work go on behind a cover; undefined where nothing is covered. */
  coveredSeconds(): number | undefined
}>

/**
 * Locks after ten minutes without a key or a pointer, and when the machine sleeps, locks its screen or shuts down. Behind a
 * cover it is half an hour more, however often somebody touches the machine.
 */
export function lockOnIdleAndSuspend(application: Lockable, powerMonitor: Monitor): void {
  const lock = (): void => {
    void application.lock()
  }
  for (const event of ['suspend', 'lock-screen', 'shutdown'] as const) powerMonitor.on(event, lock)
  // Linux announces no locked screen; its idle state does where the desktop supports it.
  setInterval(() => {
    const covered = application.coveredSeconds()
    const idle = powerMonitor.getSystemIdleTime()
    const isOver = covered === undefined ? idle >= IDLE_SECONDS : covered >= IDLE_SECONDS + COVERED_SECONDS
    if (isOver || powerMonitor.getSystemIdleState(IDLE_SECONDS) === 'locked') lock()
  }, POLL_MILLISECONDS).unref()
}
