import { utilityProcess, type MessagePortMain } from 'electron'
import { fromCore, type FromCore, type ToCore } from './protocol.ts'

/** With the time that a kill takes, a lock is over within a second. */
const GRACE_MILLISECONDS = 800

/** The process that holds keys, names and files of one session. */
export type CoreProcess = Readonly<{
  post(message: ToCore, ports?: readonly MessagePortMain[]): void
  /** Lets it end whole, and ends it where it has not by then, whatever it is doing. Resolves when it is gone. */
  end(): Promise<void>
  /** Resolves with the exit code when the process is gone, for whatever reason. */
  gone: Promise<number>
}>

/** Starts a core on its built entry. `onMessage` gets what has the agreed shape; anything else is dropped. */
export function startCoreProcess(
  entry: string,
  isPackaged: boolean,
  onMessage: (message: FromCore) => void,
): CoreProcess {
  // SECURITY: what a process says as it breaks down may quote content; only a developer reads it.
  const stdio = isPackaged ? 'ignore' : 'inherit'
  const child = utilityProcess.fork(entry, [], { serviceName: 'Naknada core', stdio })
  const helpers = new Set<number>()
  child.on('message', (data: unknown) => {
    const message = fromCore.safeParse(data)
    if (!message.success) return
    if (message.data.kind !== 'helper') onMessage(message.data)
    else if (message.data.isRunning) helpers.add(message.data.pid)
    else helpers.delete(message.data.pid)
  })
  const gone = new Promise<number>((resolve) => {
    child.once('exit', (code) => {
      for (const pid of helpers) kill(pid)
      resolve(code)
    })
  })
  return {
    post(message, ports = []) {
      child.postMessage(message, [...ports])
    },
    async end() {
      child.postMessage({ kind: 'lock' } satisfies ToCore)
      const giveUp = setTimeout(() => {
        // `child.kill()` asks politely, and a stopped process does not hear it.
        if (child.pid === undefined) child.kill()
        else kill(child.pid)
      }, GRACE_MILLISECONDS)
      await gone
      clearTimeout(giveUp)
    },
    gone,
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
    return
  }
}
