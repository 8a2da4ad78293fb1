import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

const DATABASE = 'naknada_mailbox'
const SUPERUSER = 'keeper'
const PASSWORD = 'fictional password of a mailbox'

/** A PostgreSQL of its own: own data folder, ordinary user, a Unix socket; with the mailbox set up as its documentation says. */
export type PostgresServer = Readonly<{
  /** The folder of the socket, and of the server's certificate where it has one. */
  folder: string
  port: number
  database: string
  passwordFile: string
  /** Asks as the keeper of the mailbox, or signed in as an installation. */
  ask: (text: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>
  askAs: (
    installation: string,
    text: string,
    values?: readonly unknown[],
  ) => Promise<readonly Record<string, unknown>[]>
  /** Ends it at once, as a fall of power does. */
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}>

/** The newest of the servers that are installed; 15 at least. */
function binaries(): string {
  const folders = globSync('/usr/lib/postgresql/*/bin').filter((path) => Number(path.split('/').at(-2)) >= 15)
  const newest = folders.toSorted().at(-1)
  if (newest === undefined) throw new Error('PostgreSQL 15 or newer is not installed (package postgresql).')
  return newest
}

type OwnUser = Readonly<{ uid?: number; gid?: number }>

/** PostgreSQL does not run as root: there it is the user of its package. */
function ownUser(): OwnUser {
  if (process.getuid?.() !== 0) return {}
  const idOf = (what: string) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function giveTo({ uid, gid }: OwnUser, path: string): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

/** Makes a server, with TLS on this machine's own address where a certificate is given, and brings the mailbox into it. */
export async function openPostgres(
  members: readonly string[],
  tls?: Readonly<{ port: number; certificate: string; key: string }>,
): Promise<PostgresServer> {
  removeAbandonedServers()
  const user = ownUser()
  const folder = mkdtempSync(`/tmp/naknada-postgres-${String(process.pid)}-`)
  const owned = (name: string, text: string) => {
    writeFileSync(join(folder, name), text, { mode: 0o600 })
    giveTo(user, join(folder, name))
  }
  giveTo(user, folder)
  const data = join(folder, 'data')
  const initialise = ['-D', data, '-U', SUPERUSER, '-E', 'UTF8', '--no-locale', '--no-sync', '--auth=trust']
  execFileSync(join(binaries(), 'initdb'), initialise, { ...user, cwd: folder, stdio: 'ignore' })
  const access = [
    `local all ${SUPERUSER} trust`,
    'local all all scram-sha-256',
    'host all all 127.0.0.1/32 scram-sha-256',
  ]
  owned('access', `${access.join('\n')}\n`)
  if (tls !== undefined) {
    owned('server.crt', tls.certificate)
    owned('server.key', tls.key)
  }
  const port = tls?.port ?? 5432
  const server = controlled({ folder, data, port, isOnNetwork: tls !== undefined, user })
  await server.start()
  setUpMailbox(folder, port, members)
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, `${PASSWORD}\n`)
  const ask = asking({ host: folder, port, user: SUPERUSER, database: DATABASE })
  const askAs: PostgresServer['askAs'] = async (installation, text, values) =>
    asking({ host: folder, port, user: `naknada_${installation}`, password: PASSWORD, database: DATABASE })(
      text,
      values,
    )
  return { folder, port, database: DATABASE, passwordFile, ask, askAs, ...server }
}

function asking(options: pg.ClientConfig): PostgresServer['ask'] {
  return async (text, values = []) => {
    const client = new pg.Client({ ...options, ssl: false })
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(text, [...values])).rows
    } finally {
      await client.end()
    }
  }
}

type Place = Readonly<{
  folder: string
  data: string
  port: number
  isOnNetwork: boolean
  user: OwnUser
}>

function controlled({ folder, data, port, isOnNetwork, user }: Place): Pick<PostgresServer, 'kill' | 'start' | 'stop'> {
  const settings = {
    listen_addresses: isOnNetwork ? '127.0.0.1' : '',
    port: String(port),
    unix_socket_directories: folder,
    hba_file: join(folder, 'access'),
    fsync: 'off',
    max_connections: '200',
    ...(isOnNetwork
      ? { ssl: 'on', ssl_cert_file: join(folder, 'server.crt'), ssl_key_file: join(folder, 'server.key') }
      : {}),
  }
  let child: ChildProcess | undefined
  const end = async (signal: NodeJS.Signals) => {
    const ended = child
    child = undefined
    if (ended?.exitCode !== null || !ended.kill(signal)) return
    await new Promise((resolve) => ended.once('close', resolve))
  }
  const endAtOnce = () => child?.kill('SIGQUIT')
  process.once('exit', endAtOnce)
  return {
    async start() {
      const args = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
      child = spawn(join(binaries(), 'postgres'), args, { ...user, cwd: folder, stdio: 'ignore' })
      await untilItAnswers(folder, port)
    },
    kill: async () => end('SIGQUIT'),
    async stop() {
      await end('SIGQUIT')
      process.off('exit', endAtOnce)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilItAnswers(folder: string, port: number): Promise<void> {
  const ask = asking({ host: folder, port, user: SUPERUSER, database: 'postgres' })
  for (let attempt = 1; ; attempt += 1) {
    try {
      await ask('SELECT 1')
      return
    } catch (error) {
      if (attempt === 200) throw error
      await setTimeout(50)
    }
  }
}

/** By psql and the files that an office is given. */
function setUpMailbox(folder: string, port: number, members: readonly string[]): void {
  const psql = (database: string, ...args: string[]) =>
    execFileSync('psql', [
      '-h',
      folder,
      '-p',
      String(port),
      '-U',
      SUPERUSER,
      '-d',
      database,
      '-qv',
      'ON_ERROR_STOP=1',
      ...args,
    ])
  psql('postgres', '-c', `CREATE DATABASE ${DATABASE}`)
  psql(DATABASE, '-f', 'courier/postgres/mailbox.sql')
  for (const member of members) {
    psql(DATABASE, '-v', `installation=${member}`, '-f', 'courier/postgres/office.sql')
    psql(DATABASE, '-c', `ALTER ROLE naknada_${member} PASSWORD '${PASSWORD}'`)
  }
}

/** Ends the servers of programs that are no longer there. */
function removeAbandonedServers(): void {
  for (const folder of globSync('/tmp/naknada-postgres-*-*')) {
    const program = folder.split('-').at(-2) ?? ''
    if (globSync(`/proc/${program}`).length > 0) continue
    try {
      process.kill(Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT')
    } catch {
      // It has ended, or never began.
    }
    rmSync(folder, { recursive: true, force: true })
  }
}
