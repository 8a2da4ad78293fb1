import { mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import aws4 from 'aws4'
import type { S3Config } from '../../../courier/config.ts'
import { policyOf } from './bucketPolicy.ts'
import { openObjectStore } from './objectStore.ts'
import { certificateFor, freePort } from './selfSigned.ts'
import { openStoreGate, type StoreGate } from './storeGate.ts'
import type { StoreKey } from './swiftSettings.ts'

const BUCKET = 'naknada-mailbox'
const KEEPER = keyOf('mailbox', 'keeper')

/** A mailbox in a store behind a gate, which has TLS and the rules of each member. */
export type S3Mailbox = Readonly<{
  gate: StoreGate
  port: number
  /** How an installation reaches it. */
  configOf(installation: string): S3Config
  /** As one who is no member: with a key of the store that has no right to the bucket. */
  strangerConfig: S3Config
  /** As the keeper of the store, past the gate: the names in it, what lies under one, something put there, all taken out. */
  names(): Promise<readonly string[]>
  read(name: string): Promise<Buffer>
  write(name: string, bytes: Buffer): Promise<void>
  remove(names: readonly string[]): Promise<void>
  stop(): Promise<void>
}>

function keyOf(account: string, user: string): StoreKey {
  return { accessKey: `${account}:${user}`, secret: `fictional-secret-of-${user}` }
}

/** Starts the store and opens the mailbox in it to its members. */
export async function openS3Mailbox(members: readonly string[]): Promise<S3Mailbox> {
  const folder = mkdtempSync(join(tmpdir(), 'courier-s3-'))
  const stranger = keyOf('elsewhere', 'stranger')
  const keys = members.map((member) => keyOf('mailbox', member))
  const store = await openObjectStore([KEEPER, stranger, ...keys])
  const { certificate, key, path: caFile } = certificateFor(folder, 'store', 'IP:127.0.0.1')
  const port = await freePort()
  const gate = await openStoreGate(port, store.port, { certificate, key })
  for (const [at, member] of members.entries()) gate.rules.set(keys[at]?.accessKey ?? '', policyOf(member, BUCKET))
  const configWith = ({ accessKey, secret }: StoreKey): S3Config => {
    const secretFile = join(folder, accessKey.replace(':', '-'))
    writeFileSync(secretFile, `${secret}\n`)
    const where = { endpoint: `https://127.0.0.1:${String(port)}`, region: 'us-east-1', bucket: BUCKET, caFile }
    return { kind: 's3', ...where, accessKey, secretFile, standbySeconds: 1 }
  }
  const keeper = asKeeper(store.port)
  await keeper.write('', Buffer.alloc(0))
  return {
    gate,
    port,
    configOf: (installation) => configWith(keyOf('mailbox', installation)),
    strangerConfig: configWith(stranger),
    ...keeper,
    async stop() {
      await gate.leave()
      await store.stop()
    },
  }
}

function asKeeper(port: number): Pick<S3Mailbox, 'names' | 'read' | 'write' | 'remove'> {
  const pathOf = (name: string) => `/${BUCKET}${name === '' ? '' : `/${name}`}`
  return {
    async names() {
      const text = (await askAsKeeper(port, 'GET', `/${BUCKET}?list-type=2`)).toString()
      return [...text.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, name = '']) => name)
    },
    read: async (name) => askAsKeeper(port, 'GET', pathOf(name)),
    write: async (name, bytes) => void (await askAsKeeper(port, 'PUT', pathOf(name), bytes)),
    async remove(names) {
      for (const name of names) await askAsKeeper(port, 'DELETE', pathOf(name))
    },
  }
}

async function askAsKeeper(port: number, method: string, path: string, body?: Buffer): Promise<Buffer> {
  const host = `127.0.0.1:${String(port)}`
  const credentials = { accessKeyId: KEEPER.accessKey, secretAccessKey: KEEPER.secret }
  const headers = {
    Host: host,
    ...(body && { 'Content-Type': 'application/octet-stream', 'Content-Length': body.length }),
  }
  const signed = aws4.sign(
    { method, path, headers, service: 's3', region: 'us-east-1', ...(body && { body }) },
    credentials,
  )
  return new Promise((resolve, reject) => {
    const question = request({ host: '127.0.0.1', port, method, path, headers: signed.headers ?? {} }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('end', () => {
        const bytes = Buffer.concat(pieces)
        if ((answer.statusCode ?? 500) < 300 || answer.statusCode === 404) resolve(bytes)
        else reject(new Error(`${method} ${path}: ${bytes.toString()}`))
      })
    })
    question.on('error', reject)
    question.end(body)
  })
}
