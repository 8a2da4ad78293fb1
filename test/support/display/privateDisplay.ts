import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { createTemporaryFolder } from '../temporaryFolder.ts'

export interface PrivateDisplay {
  /** Value for the environment variable DISPLAY. */
  readonly display: string
  /** The file in which the server keeps what is on the screen: an X window dump, blue, green, red and an unused byte a dot. */
  readonly picture: string
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
  const folder = createTemporaryFolder('naknada-display-')
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-fbdir', folder]
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const end = () => server.kill('SIGTERM')
  // A test that fails half-way must not leave a server behind.
  process.once('exit', end)
  const number = await chosenNumber(server)
  const stop = () => {
    process.off('exit', end)
    end()
  }
  return { display: `:${number}`, picture: join(folder, 'Xvfb_screen0'), stop }
}
