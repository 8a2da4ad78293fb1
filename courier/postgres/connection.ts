import { readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import type { CourierFault } from '../../shared/packet/courierStatus.ts'
import type { PostgresConfig } from '../config.ts'
import { lineFault } from '../lineFault.ts'
import { Fault } from '../mailbox.ts'

/** After this long without an answer the mailbox counts as away. */
const PATIENCE_MILLISECONDS = 60_000
const FAREWELL_MILLISECONDS = 2_000
/**
 * Nothing has to be on the server's disk when it answers: what it loses is put into it again. A courier whose machine has gone
 * is noticed within two minutes, so that another may take its place.
 */
const SETTINGS = [
  'synchronous_commit=off',
  'tcp_keepalives_idle=60',
  'tcp_keepalives_interval=10',
  'tcp_keepalives_count=5',
]

/** What PostgreSQL answers, as what the courier tells: by its class, else by its code. */
const BY_SQL_STATE: Readonly<Record<string, CourierFault>> = {
  '28': 'noAccess',
  '3D': 'noAccess',
  '42501': 'noRight',
  '53100': 'mailboxFull',
  '23503': 'unknownReceiver',
  '08': 'unreachable',
  '57': 'unreachable',
}

/** A connection over TLS to a server whose certificate and name were verified, or over a Unix socket of this machine. */
export async function connectPostgres(installation: string, config: PostgresConfig): Promise<pg.Client> {
  const { host, port, database, passwordFile, caFile } = config
  const client = new pg.Client({
    host,
    port,
    database,
    user: `naknada_${installation}`,
    password: passwordFile === undefined ? '' : readFileSync(passwordFile, 'utf8').trimEnd(),
    ssl: isAbsolute(host) ? false : { rejectUnauthorized: true, minVersion: 'TLSv1.3', ...authorityIn(caFile) },
    enableChannelBinding: !isAbsolute(host),
    application_name: 'naknada-courier',
    options: SETTINGS.map((setting) => `-c ${setting}`).join(' '),
    keepAlive: true,
    connectionTimeoutMillis: PATIENCE_MILLISECONDS,
    query_timeout: PATIENCE_MILLISECONDS,
  })
  // A connection that ends between two questions is found by the next one.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    await endConnection(client)
    throw faultOf(error)
  }
}

function authorityIn(caFile: string | undefined): { ca?: string } {
  return caFile === undefined ? {} : { ca: readFileSync(caFile, 'utf8') }
}

/** Ends a connection; a server that does not answer is not waited for. */
export async function endConnection(client: pg.Client): Promise<void> {
  const farewell = new AbortController()
  const waited = setTimeout(FAREWELL_MILLISECONDS, undefined, { signal: farewell.signal }).catch(() => undefined)
  await Promise.race([client.end().catch(() => undefined), waited])
  farewell.abort()
}

/** What went wrong, as a code that names neither host nor path. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new Fault(faultByCode(code, error), { cause: error })
}

function faultByCode(code: string, error: unknown): CourierFault {
  const known = BY_SQL_STATE[code] ?? BY_SQL_STATE[code.slice(0, 2)]
  if (/^[0-9A-Z]{5}$/.test(code) && known !== undefined) return known
  const ofLine = lineFault(code)
  if (ofLine !== undefined) return ofLine
  const text = error instanceof Error ? error.message : ''
  if (/does not support SSL/.test(text)) return 'untrusted'
  return /terminated|timeout|ended|not queryable/i.test(text) ? 'unreachable' : 'mailboxFault'
}
