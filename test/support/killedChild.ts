import { spawn } from 'node:child_process'

/** How long after a line of the child it is killed, in milliseconds, by the number of the line and the time since the one before. */
type DelayAfter = (line: number, sinceLineBefore: number) => number | undefined

/**
 * Lets a child process work for a while, after its first line if nothing else is said, and kills it without warning; answers
 * the whole lines it printed: what it acknowledged.
 */
export function killAtWork(
  script: string,
  args: readonly string[],
  after: number | DelayAfter,
): Promise<readonly string[]> {
  const delayAfter = typeof after === 'number' ? (line: number) => (line === 1 ? after : undefined) : after
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args])
    let output = ''
    let errors = ''
    let lines = 0
    let last = performance.now()
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      for (const whole = linesOf(output).length; lines < whole;) {
        const before = last
        last = performance.now()
        const delay = delayAfter((lines += 1), last - before)
        if (delay !== undefined) setTimeout(() => child.kill('SIGKILL'), delay)
      }
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
    child.once('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(linesOf(output))
      else reject(new Error(errors))
    })
  })
}

function linesOf(output: string): readonly string[] {
  return output.split('\n').slice(0, -1)
}
