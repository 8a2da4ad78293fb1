import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PostgresConfig } from '../../courier/config.ts'
import { openPostgresMailbox } from '../../courier/postgres/postgresMailbox.ts'
import { openPostgres, type PostgresServer } from '../support/courier/postgresServer.ts'
import { certificateFor, freePort } from '../support/courier/selfSigned.ts'

const A = 'a'.repeat(32)
const folder = mkdtempSync(join(tmpdir(), 'courier-tls-'))

let server: PostgresServer
let known: PostgresConfig

beforeAll(async () => {
  const { certificate, key } = certificateFor(folder, 'mailbox', 'IP:127.0.0.1')
  server = await openPostgres([A], { port: await freePort(), certificate, key })
  const { port, database, passwordFile } = server
  known = { kind: 'postgres', host: '127.0.0.1', port, database, passwordFile, caFile: join(folder, 'mailbox.crt') }
})
afterAll(() => server.stop())

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
  certificateFor(folder, 'other', 'IP:127.0.0.1')
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
