import { powerMonitor } from 'electron'

const IDLE_SECONDS = 600
const POLL_MILLISECONDS = 15_000

type Lockable = Readonly<{ lock(): Promise<void> }>

/** Locks after ten minutes without a key or a pointer, and when the machine sleeps, locks its screen or shuts down. */
export function lockOnIdleAndSuspend(application: Lockable): void {
  const lock = (): void => {
    void application.lock()
  }
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('shutdown', lock)
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
