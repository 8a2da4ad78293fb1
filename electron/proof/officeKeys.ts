import { createPublicKey } from 'node:crypto'
import type { KeyStatement, PublicKeys } from '../../shared/domain/staff/keyStatement.ts'

/** A key by which an office signs what it issues, or did until an instant. */
export type OfficeKey = Readonly<{ publicKey: Buffer; until?: string }>

/** Whether a key counts for what an office issued on a day: one that was replaced vouches for nothing after its end. */
export function vouchesFor({ until }: OfficeKey, issued: string): boolean {
  return until === undefined || issued <= until.slice(0, 10)
}

// RFC 8410: what stands before the 32 bytes of an Ed25519 key.
const PREFIX = Buffer.from('302a300506032b6570032100', 'hex')
const UNTIL = 'until '
const BLOCK = /(?:^until (\S+)\s+)?-----BEGIN PUBLIC KEY-----[\s\S]*?-----END PUBLIC KEY-----/gm

/** The keys by which an office signs, the one in force first, and the former ones with the instant of their end. */
export function officeKeysOf({
  publicKeys,
  changes,
}: Readonly<{ publicKeys: Pick<PublicKeys, 'seal'>; changes: readonly KeyStatement[] }>): readonly OfficeKey[] {
  const former = changes.map(({ from, at }) => ({ publicKey: Buffer.from(from.seal, 'base64'), until: at }))
  return [{ publicKey: Buffer.from(publicKeys.seal, 'base64') }, ...former.toReversed()]
}

/** The keys as PEM (RFC 7468), the one in force first; a line before each former one says until when it counted. */
export function writeOfficeKeys(keys: readonly OfficeKey[]): string {
  return keys.map(writeKey).join('')
}

/** Reads such a file; undefined where there is no Ed25519 key in it or one that is none. */
export function readOfficeKeys(text: string): readonly OfficeKey[] | undefined {
  const keys = [...text.matchAll(BLOCK)].map(([block, until]) => {
    const publicKey = readKey(block.slice(block.indexOf('-----')))
    return publicKey === undefined ? undefined : { publicKey, ...(until === undefined ? {} : { until }) }
  })
  return keys.length === 0 || keys.includes(undefined) ? undefined : keys.filter((key) => key !== undefined)
}

function writeKey({ publicKey, until }: OfficeKey): string {
  const key = createPublicKey({ key: Buffer.concat([PREFIX, publicKey]), format: 'der', type: 'spki' })
  return `${until === undefined ? '' : `${UNTIL}${until}\n`}${key.export({ format: 'pem', type: 'spki' }).toString()}`
}

function readKey(pem: string): Buffer | undefined {
  try {
    const key = createPublicKey(pem)
    if (key.asymmetricKeyType !== 'ed25519') return undefined
    return key.export({ format: 'der', type: 'spki' }).subarray(PREFIX.length)
  } catch {
    return undefined
  }
}
