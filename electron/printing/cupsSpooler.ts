import { spawn } from 'node:child_process'
import type { Spooler } from './spooler.ts'

// The job's title stands on queues, displays and accounting pages: no content.
const JOB_TITLE = 'Naknada'
const TIMEOUT_MILLISECONDS = 30_000
const PRINTER_NAME = /^[\w.@:+-]{1,127}$/

export type SpoolerOptions = Readonly<{
  /** Ends every command that is running and lets no other begin. */
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
      // SECURITY: a name that begins with a dash would be an option.
      if (!PRINTER_NAME.test(printer) || printer.startsWith('-')) return false
      const done = await run('lp', ['-d', printer, '-t', JOB_TITLE, '-o', 'job-sheets=none', '-'], bytes)
      return done.code === 0
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
      resolve({ code: -1, output: '' })
    })
    child.once('exit', () => {
      if (pid !== undefined) onHelper?.(pid, false)
    })
    child.once('close', (code) => {
      resolve({ code: code ?? -1, output })
    })
    // The other end may be gone before it has read everything.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
