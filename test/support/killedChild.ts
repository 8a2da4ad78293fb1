import { spawn } from 'node:child_process'

/**
 * Lets a child process work for a while after its first line and kills it without warning; answers the whole lines it
 * printed: what it acknowledged.
 */
export function killAtWork(
  script: string,
  args: readonly string[],
  afterMilliseconds: number,
): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args])
    let output = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), afterMilliseconds)
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
    child.once('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(output.split('\n').slice(0, -1))
      else reject(new Error(errors))
    })
  })
}
