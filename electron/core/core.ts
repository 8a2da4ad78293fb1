import '../security/silence.ts'
import { framesOf } from '../logging/log.ts'
import { forbidCoreDumps } from '../security/coreDumps.ts'
import type { FromCore } from './protocol.ts'

// The entry of the core process: what it may do to the machine comes first, then, loaded after it, what main tells it.
process.umask(0o077)
forbidCoreDumps()
for (const event of ['uncaughtException', 'unhandledRejection'] as const) process.on(event, breakDown)

const core = import('./createCore.ts').then(({ createCore }) =>
  createCore(post, new URL('./workers/', import.meta.url)),
)
process.parentPort.on('message', ({ data, ports: [port] }) => {
  void core.then(({ receive }) => {
    receive(data, port)
  })
})

function post(message: FromCore): void {
  process.parentPort.postMessage(message)
}

/** Electron 37 and later only warn of a rejection that nobody handles. A process with keys does not go on in an unknown state. */
function breakDown(error: unknown): void {
  post({ kind: 'log', fields: { event: 'bug', channel: 'core', frames: framesOf(error) } })
  process.exit(1)
}
