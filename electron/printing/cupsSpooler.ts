import { spawn } from 'node:child_process'
import { readCupsJobs } from './cupsJobs.ts'
import type { Spooler } from './spooler.ts'

// The job's title stands on queues, displays and accounting pages: no content.
const JOB_TITLE = 'Naknada'
const SETTINGS = ['-t', JOB_TITLE, '-o', 'job-sheets=none']
const TIMEOUT_MILLISECONDS = 30_000
// SECURITY: a name that begins with a dash would be an option.
const PRINTER_NAME = /^(?!-)[\w.@:+-]{1,127}$/
const TAKEN = /^request id is (\S+-\d+) /

export type SpoolerOptions = Readonly<{
  /** Ends every command that is running and lets no other begin; none is answered any more, for what it has come to is not known. */
  signal?: AbortSignal
  /** Told of every command that begins and ends, by its process id. */
  onHelper?: (pid: number, isRunning: boolean) => void
}>

/** CUPS through its own commands; bytes go in by the pipe, so no file of ours lies in a temporary folder. */
export function createCupsSpooler(options: SpoolerOptions = {}): Spooler {
  const run = (command: string, words: readonly string[], input?: Uint8Array) =>
    runCommand(command, words, input, options)
  return {
    async printers() {
      const [names, preferred] = await Promise.all([run('lpstat', ['-e']), run('lpstat', ['-d'])])
      const standard = /: (\S+)\s*$/.exec(preferred.output)?.[1]
      return names.output
        .split('\n')
        .map((name) => name.trim())
        .filter((name) => PRINTER_NAME.test(name))
        .map((name) => ({ name, description: '', isDefault: name === standard }))
    },
    async print(printer, bytes) {
      if (!PRINTER_NAME.test(printer)) return false
      const done = await run('lp', ['-d', printer, ...SETTINGS, '-'], bytes)
      return done.code === 0
    },
    async hold(printer, bytes) {
      if (!PRINTER_NAME.test(printer)) return undefined
      const done = await run('lp', ['-d', printer, '-H', 'hold', ...SETTINGS, '-'], bytes)
      return done.code === 0 ? TAKEN.exec(done.output)?.[1] : undefined
    },
    release: async (job) => (await run('lp', ['-i', job, '-H', 'resume'])).code === 0,
    async cancel(job) {
      await run('cancel', [job])
    },
    async jobs(printer) {
      if (!PRINTER_NAME.test(printer)) return undefined
      const list = (which: string) => run('lpstat', ['-l', '-W', which, '-o', printer])
      // In this order: a job that leaves between the two is in both, and never in neither.
      const open = await list('not-completed')
      const left = await list('completed')
      if (open.code !== 0 || left.code !== 0) return undefined
      return [...readCupsJobs(left.output, 'left'), ...readCupsJobs(open.output, 'inLine')]
    },
  }
}

type Done = Readonly<{ code: number; output: string }>

function runCommand(
  command: string,
  words: readonly string[],
  input: Uint8Array | undefined,
  { signal, onHelper }: SpoolerOptions,
): Promise<Done> {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: TIMEOUT_MILLISECONDS,
      killSignal: 'SIGKILL',
      ...(signal === undefined ? {} : { signal }),
    })
    const { pid } = child
    if (pid !== undefined) onHelper?.(pid, true)
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
    })
    child.once('error', () => {
      if (signal?.aborted !== true) resolve({ code: -1, output: '' })
    })
    child.once('exit', () => {
      if (pid !== undefined) onHelper?.(pid, false)
    })
    child.once('close', (code) => {
      if (signal?.aborted !== true) resolve({ code: code ?? -1, output })
    })
    // The other end may be gone before it has read everything.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
