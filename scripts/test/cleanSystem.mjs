import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, isRoot } from '../setup/paths.mjs'
import { capture, isCommand, say } from '../setup/run.mjs'

const RELEASE = 'bookworm'
const MIRROR = 'http://deb.debian.org/debian'
/** Nobody of the machine: an ordinary user of the clean system alone. */
const USER = 4444
export const ordinary = { name: 'sluzbenik', uid: USER, gid: USER, home: '/tmp' }

/** Why no clean system can be laid out here; `undefined` where one can. */
export function whyNoCleanSystem() {
  if (!isRoot) return 'it takes root'
  if (!isCommand('mmdebstrap')) return 'mmdebstrap is missing (apt-get install mmdebstrap)'
  return isCommand('unshare') ? undefined : 'unshare is missing'
}

/**
 * A Debian of its own in a folder, with nothing but what every Debian has. Commands run in it with devices, processes and the display
 * of this machine, mounted for the command alone: whatever becomes of it, nothing stays mounted.
 */
export function layCleanSystem() {
  mkdirSync(cacheFolder(), { recursive: true })
  const folder = mkdtempSync(join(cacheFolder(), 'clean-'))
  say(`Laying out a clean Debian (${RELEASE}) …`)
  const made = capture('mmdebstrap', ['--variant=minbase', '--skip=cleanup/apt/lists', RELEASE, folder, MIRROR])
  if (made.code !== 0) throw new Error(`mmdebstrap ended with exit code ${made.code}: ${made.errors.slice(-500)}`)
  copyFileSync('/etc/resolv.conf', join(folder, 'etc/resolv.conf'))
  mkdirSync(join(folder, 'home/sluzbenik'), { recursive: true })
  const inside = (command, environment, user) => commandInside(folder, command, environment, user)
  inside(`chown ${USER}:${USER} /home/sluzbenik; chmod 700 /home/sluzbenik`, {})
  return {
    folder,
    asRoot: (command) => inside(command, { DEBIAN_FRONTEND: 'noninteractive' }),
    asUser: (command, environment = {}) => inside(command, { HOME: '/home/sluzbenik', ...environment }, USER),
    /** Starts one that goes on; resolves with what it wrote when it is over. */
    startAsUser: (command, environment) =>
      startInside(folder, command, { HOME: '/home/sluzbenik', ...environment }, USER),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function commandInside(folder, command, environment, user) {
  const { words, env } = wordsInside(folder, command, environment, user)
  return capture('unshare', words, { env, timeout: 900_000 })
}

function startInside(folder, command, environment, user) {
  const { words, env } = wordsInside(folder, command, environment, user)
  const child = spawn('unshare', words, { env, stdio: ['ignore', 'pipe', 'ignore'], timeout: 120_000 })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
  return new Promise((resolve) => child.once('close', () => resolve(output)))
}

function wordsInside(folder, command, environment, user) {
  const mounts = [
    `mount --bind /dev '${folder}/dev'`,
    `mount -t tmpfs tmpfs '${folder}/dev/shm'`,
    `chmod 1777 '${folder}/dev/shm'`,
    `mount -t proc proc '${folder}/proc'`,
    `mkdir -p '${folder}/tmp/.X11-unix' /tmp/.X11-unix`,
    `mount --bind /tmp/.X11-unix '${folder}/tmp/.X11-unix'`,
  ]
  const who = user === undefined ? [] : [`--userspec=${user}:${user}`]
  const script = `${mounts.join(' && ')} && exec chroot ${who.join(' ')} '${folder}' /bin/sh -c "$0"`
  const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8', ...environment }
  return { words: ['-m', '-p', '-f', '--kill-child', '--propagation', 'private', 'sh', '-c', script, command], env }
}
