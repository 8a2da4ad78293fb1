import { spawn } from 'node:child_process'

export type HelperOptions = Readonly<{
  /** Ends every command that is running and lets no other begin; none is answered any more, for what it has come to is not known. */
  signal?: AbortSignal
  /** Told of every command that begins and ends, by its process id. */
  onHelper?: (pid: number, isRunning: boolean) => void
}>

/** How a command ended, and what it said; the code is -1 where it could not be run, and -2 where it was ended for its silence. */
export type Done = Readonly<{ code: number; output: string }>

// Of a long document a command tells page by page that it goes on.
const SILENCE_MILLISECONDS = 30_000

/** Runs a command of the system's spooler without a shell; bytes go in by the pipe, so no file of ours lies in a temporary folder. */
export function runHelper(
  command: string,
  words: readonly string[],
  input: Uint8Array | undefined,
  { signal, onHelper }: HelperOptions,
): Promise<Done> {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'ignore'],
      killSignal: 'SIGKILL',
      windowsHide: true,
      ...(signal === undefined ? {} : { signal }),
    })
    const silence = setTimeout(() => child.kill('SIGKILL'), SILENCE_MILLISECONDS)
    const answer = (done: Done) => {
      clearTimeout(silence)
      if (signal?.aborted !== true) resolve(done)
    }
    const { pid } = child
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
      silence.refresh()
    })
    child.once('error', () => {
      answer({ code: -1, output: '' })
    })
    child.once('exit', () => {
      if (pid !== undefined) onHelper?.(pid, false)
    })
    child.once('close', (code) => {
      answer({ code: code ?? -2, output })
    })
    // The other end may be gone before it has read everything.
    child.stdin.on('error', () => undefined)
    // Whoever is told may end it at once.
    if (pid !== undefined) onHelper?.(pid, true)
    child.stdin.end(input)
  })
}
