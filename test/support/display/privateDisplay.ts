import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable } from 'node:stream'

export interface PrivateDisplay {
  /** Value for the environment variable DISPLAY. */
  readonly display: string
  readonly stop: () => void
}

function chosenNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    const channel = server.stdio[3] as Readable
    channel.on('data', (data: Buffer) => {
      text += data.toString()
      if (text.includes('\n')) resolve(text.trim())
    })
    server.once('error', reject)
    server.once('exit', () => {
      reject(new Error('Xvfb ended before it had a display'))
    })
  })
}

/**
 * A display for one app alone. What a test types never reaches the X server, so that to the app nobody has touched the
 * machine since the server began: on a display ten minutes old it would lock itself, in the middle of any test. And
 * on a display of its own no other window takes the focus away.
 */
export async function startPrivateDisplay(): Promise<PrivateDisplay> {
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const end = () => server.kill('SIGTERM')
  // A test that fails half-way must not leave a server behind.
  process.once('exit', end)
  const number = await chosenNumber(server)
  const stop = () => {
    process.off('exit', end)
    end()
  }
  return { display: `:${number}`, stop }
}
