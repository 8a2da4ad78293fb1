import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from './selfSigned.ts'
import { SWIFT_SERVERS, swiftSettings, type StoreKey } from './swiftSettings.ts'

/** A store that speaks S3, on this machine: OpenStack Swift of Debian (python3-swift), without TLS, as it stands behind a gate. */
export type ObjectStore = Readonly<{
  port: number
  /** Makes it silent, and lets it speak again. */
  suspend(): void
  resume(): void
  stop(): Promise<void>
}>

const PYTHON = '/usr/bin/python3'

/** Why there can be no such store on this machine; nothing where there can be one. */
export function whyNoObjectStore(): string | undefined {
  if (!existsSync('/usr/lib/python3/dist-packages/swift/__init__.py')) return 'Swift is not installed (python3-swift)'
  const probe = mkdtempSync('/tmp/naknada-swift-probe-')
  try {
    const ask = `import xattr; xattr.setxattr('${probe}', 'user.naknada', b'1')`
    execFileSync(PYTHON, ['-c', ask], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'the file system of /tmp keeps no attributes (xattr), in which Swift writes'
  } finally {
    rmSync(probe, { recursive: true, force: true })
  }
}

/** Swift does not run as root: there it is the user of its package. */
function ownUser(): { name: string; uid?: number; gid?: number } {
  const idOf = (...what: string[]) => execFileSync('id', what, { encoding: 'utf8' }).trim()
  if (process.getuid?.() !== 0) return { name: idOf('-un') }
  return { name: 'swift', uid: Number(idOf('-u', 'swift')), gid: Number(idOf('-g', 'swift')) }
}

/** Starts a store that those with a key may ask. */
export async function openObjectStore(keys: readonly StoreKey[]): Promise<ObjectStore> {
  removeAbandonedStores()
  const { name, ...user } = ownUser()
  const folder = mkdtempSync(`/tmp/naknada-swift-${String(process.pid)}-`)
  const ports = [await freePort(), await freePort(), await freePort(), await freePort()] as const
  mkdirSync(join(folder, 'disks/disk'), { recursive: true })
  cpSync('test/support/courier/swift', folder, { recursive: true })
  for (const [file, text] of swiftSettings({ folder, user: name, ports }, keys)) writeFileSync(join(folder, file), text)
  if (user.uid !== undefined && user.gid !== undefined)
    for (const path of ['', 'disks', 'disks/disk']) chownSync(join(folder, path), user.uid, user.gid)
  const options = {
    ...user,
    cwd: folder,
    env: { PATH: '/usr/bin:/bin', PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' },
  }
  execFileSync(PYTHON, ['rings.py', folder, ...ports.slice(1).map(String)], options)
  const servers = SWIFT_SERVERS.map((server) =>
    spawn(PYTHON, ['serve.py', join(folder, `${server}.conf`), `${server}-server`], {
      ...options,
      stdio: 'ignore',
    }),
  )
  const all = (signal: NodeJS.Signals) => servers.map((server) => server.kill(signal))
  const endAtOnce = () => void all('SIGKILL')
  process.once('exit', endAtOnce)
  await Promise.all(ports.map(untilItListens))
  return {
    port: ports[0],
    suspend: () => void all('SIGSTOP'),
    resume: () => void all('SIGCONT'),
    async stop() {
      endAtOnce()
      await Promise.all(servers.map(ended))
      process.off('exit', endAtOnce)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) await new Promise((done) => server.once('close', done))
}

async function untilItListens(port: number): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const answers = await fetch(`http://127.0.0.1:${String(port)}/`).then(
      () => true,
      () => false,
    )
    if (answers) return
    if (attempt === 600) throw new Error('The object store does not start.')
    await setTimeout(50)
  }
}

/** Ends the stores of programs that are no longer there. */
function removeAbandonedStores(): void {
  for (const folder of globSync('/tmp/naknada-swift-*-*')) {
    const program = folder.split('-').at(-2) ?? ''
    if (globSync(`/proc/${program}`).length > 0) continue
    for (const process of globSync('/proc/[0-9]*')) endIfOf(process, folder)
    rmSync(folder, { recursive: true, force: true })
  }
}

function endIfOf(running: string, folder: string): void {
  try {
    if (readFileSync(join(running, 'cmdline'), 'utf8').includes(`${folder}/`))
      process.kill(Number(running.split('/').at(-1)), 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}
