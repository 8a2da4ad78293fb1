import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, chownSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRoot } from '../setup/paths.mjs'
import { asUser } from '../user/ordinaryUser.mjs'

/** An ordinary user's X server may put its socket here, but not make the folder. */
function prepareSocketFolder() {
  if (!isRoot) return
  mkdirSync('/tmp/.X11-unix', { recursive: true })
  chmodSync('/tmp/.X11-unix', 0o1777)
}

function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let text = ''
    server.stdio[3].on('data', (data) => {
      text += data
      if (text.includes('\n')) resolve(text.trim())
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error('Xvfb ended before it had a display')))
  })
}

/**
 * Starts Xvfb as the user who will draw on it and lets it choose a free number. Its picture lies in a file, from which
 * a screenshot needs no further program.
 */
export async function startVirtualDisplay(user, size = '1440x900x24') {
  prepareSocketFolder()
  const folder = mkdtempSync(join(tmpdir(), 'naknada-display-'))
  if (user) chownSync(folder, user.uid, user.gid)
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-fbdir', folder]
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], ...asUser(user, process.env) })
  const stop = () => server.kill('SIGTERM')
  process.once('exit', stop)
  const display = `:${await displayNumber(server)}`
  return { display, picture: join(folder, 'Xvfb_screen0'), stop }
}
