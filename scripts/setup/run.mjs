import { spawn, spawnSync } from 'node:child_process'

/** Runs a command with the terminal's own input and output; answers its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    child.once('error', (error) => {
      say(`${command}: ${error.message}`)
      resolve(127)
    })
    child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}

/** Runs a command quietly; answers its exit code and what it wrote. */
export function capture(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...options })
  return { code: result.status ?? 127, output: result.stdout ?? '', errors: result.stderr ?? '' }
}

/** True when a command of that name can be run. */
export function isCommand(name) {
  return capture('sh', ['-c', `PATH="$PATH:/usr/sbin:/sbin" command -v ${name}`]).code === 0
}

/** Tells the person at the terminal; standard output stays free for results. */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** Ends the command with a message that says what to do. */
export function stop(text) {
  say(text)
  process.exit(1)
}
