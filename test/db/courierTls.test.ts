import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PostgresConfig } from '../../courier/config.ts'
import { openPostgresMailbox } from '../../courier/postgres/postgresMailbox.ts'
import { openPostgres, type PostgresServer } from '../support/courier/postgresServer.ts'

const A = 'a'.repeat(32)
const folder = mkdtempSync(join(tmpdir(), 'courier-tls-'))

let server: PostgresServer
let known: PostgresConfig

beforeAll(async () => {
  const { certificate, key } = certificateFor('mailbox', 'IP:127.0.0.1')
  server = await openPostgres([A], { port: await freePort(), certificate, key })
  const { port, database, passwordFile } = server
  known = { kind: 'postgres', host: '127.0.0.1', port, database, passwordFile, caFile: join(folder, 'mailbox.crt') }
})
afterAll(() => server.stop())

/** A certificate that signs itself, and its key. */
function certificateFor(name: string, whose: string): { certificate: string; key: string } {
  const files = ['-keyout', join(folder, `${name}.key`), '-out', join(folder, `${name}.crt`)]
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=${whose}`]
  execFileSync('openssl', ['req', '-x509', ...kind, ...files, ...subject], { stdio: 'ignore' })
  return {
    certificate: readFileSync(join(folder, `${name}.crt`), 'utf8'),
    key: readFileSync(join(folder, `${name}.key`), 'utf8'),
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

test('over the network the mailbox is reached by TLS, with the certificate that is known', async () => {
  const mailbox = await openPostgresMailbox(A, known)
  expect(await mailbox.addressed()).toEqual([])
  expect(
    await server.ask(
      "SELECT ssl, version FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename LIKE 'naknada_a%'",
    ),
  ).toEqual([{ ssl: true, version: 'TLSv1.3' }])
  await mailbox.close()
})

test('a server with another certificate, or of another name, is not spoken to', async () => {
  certificateFor('other', 'IP:127.0.0.1')
  await expect(openPostgresMailbox(A, { ...known, caFile: join(folder, 'other.crt') })).rejects.toMatchObject({
    fault: 'untrusted',
  })
  const { caFile: _caFile, ...withoutCertificate } = known
  await expect(openPostgresMailbox(A, withoutCertificate)).rejects.toMatchObject({ fault: 'untrusted' })
  await expect(openPostgresMailbox(A, { ...known, host: 'localhost' })).rejects.toMatchObject({ fault: 'untrusted' })
})

test('a server without TLS is told no password', async () => {
  const heard: string[] = []
  const deaf = createServer((socket) => {
    socket.on('data', (data) => {
      heard.push(data.toString('latin1'))
      socket.write('N')
    })
  })
  const port = await freePort()
  await new Promise<void>((resolve) => deaf.listen(port, '127.0.0.1', resolve))
  await expect(openPostgresMailbox(A, { ...known, port })).rejects.toMatchObject({ fault: 'untrusted' })
  deaf.close()
  // The question for TLS, eight bytes, and nothing after it: no user, no database.
  expect(heard.join('')).toHaveLength(8)
})

test('a wrong password, and an office that is none, are refused', async () => {
  const passwordFile = join(folder, 'wrong')
  writeFileSync(passwordFile, 'another password')
  await expect(openPostgresMailbox(A, { ...known, passwordFile })).rejects.toMatchObject({ fault: 'noAccess' })
  await expect(openPostgresMailbox('b'.repeat(32), known)).rejects.toMatchObject({ fault: 'noAccess' })
})
