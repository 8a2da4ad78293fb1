import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../../courier/config.ts'

const mailbox = { kind: 'postgres', host: 'mailbox.example', database: 'naknada_mailbox' }
const whole = { installation: 'a'.repeat(32), outbox: '/out', inbox: '/in', state: '/own', mailbox }

function read(config: unknown) {
  const path = join(mkdtempSync(join(tmpdir(), 'courier-config-')), 'courier.json')
  writeFileSync(path, JSON.stringify(config))
  return readConfig(path)
}

test('what is left out is as usual', () => {
  expect(read(whole)).toMatchObject({ everySeconds: 3, awaySeconds: 60, mailbox: { port: 5432 } })
})

const store = {
  kind: 's3',
  endpoint: 'https://store.example:9000',
  bucket: 'naknada-mailbox',
  accessKey: 'office',
  secretFile: '/etc/naknada/secret',
}

test('a mailbox in a store is named by its address, its bucket and the name of a key', () => {
  expect(read({ ...whole, mailbox: store })).toMatchObject({ mailbox: { region: 'us-east-1', standbySeconds: 90 } })
})

test.each([
  ['a store without TLS', { endpoint: 'http://store.example' }, 'endpoint'],
  ['a key in the address', { endpoint: 'https://key:secret@store.example' }, 'endpoint'],
  ['a bucket in the address', { endpoint: 'https://store.example/bucket' }, 'endpoint'],
  ['a secret in the configuration', { secretKey: 'secret' }, 'secretKey'],
  ['a bucket that leads elsewhere', { bucket: '../other' }, 'bucket'],
])('%s is refused', (_what, change, named) => {
  expect(() => read({ ...whole, mailbox: { ...store, ...change } })).toThrow(named)
})

test.each([
  ['an office instead of an installation', { ...whole, installation: 'VSPG' }, 'installation'],
  ['a folder that depends on where it is started', { ...whole, outbox: 'out' }, 'outbox'],
  ['one folder for two things', { ...whole, inbox: '/out' }, ''],
  ['a password in the configuration', { ...whole, mailbox: { ...mailbox, password: 'secret' } }, 'password'],
  ['a way to leave TLS out', { ...whole, mailbox: { ...mailbox, ssl: false } }, 'ssl'],
  ['a mailbox of another kind', { ...whole, mailbox: { ...mailbox, kind: 'ftp' } }, 'kind'],
])('%s is refused', (_what, config, named) => {
  expect(() => read(config)).toThrow(named)
})
