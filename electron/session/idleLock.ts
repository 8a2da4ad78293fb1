import type { PowerMonitor } from 'electron'

const IDLE_SECONDS = 600
const POLL_MILLISECONDS = 15_000

type Monitor = Pick<PowerMonitor, 'getSystemIdleState' | 'getSystemIdleTime'> &
  Readonly<{ on(event: 'suspend' | 'lock-screen' | 'shutdown', listener: () => void): unknown }>
type Lockable = Readonly<{ lock(): Promise<unknown> }>

/** Locks after ten minutes without a key or a pointer, and when the machine sleeps, locks its screen or shuts down. */
export function lockOnIdleAndSuspend(application: Lockable, powerMonitor: Monitor): void {
  const lock = (): void => {
    void application.lock()
  }
  for (const event of ['suspend', 'lock-screen', 'shutdown'] as const) powerMonitor.on(event, lock)
  // Linux announces no locked screen; its idle state does where the desktop supports it.
  setInterval(() => {
    if (
      powerMonitor.getSystemIdleState(IDLE_SECONDS) === 'locked' ||
      powerMonitor.getSystemIdleTime() >= IDLE_SECONDS
    ) {
      lock()
    }
  }, POLL_MILLISECONDS).unref()
}
