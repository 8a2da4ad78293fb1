import { ed25519 } from '@noble/curves/ed25519.js'
import { readCode, signedTextOf, type PageStatement } from '../../shared/domain/proof/pageStatement.ts'

/** A public key of the office as the page holds it: base64 of 32 bytes; the instant of its end where it was replaced. */
export type OfficeKey = Readonly<{ key: string; until?: string }>

/** What a text that was read from a code is: a page that the office has signed, or why it is none. */
export type ReadText =
  Readonly<{ kind: 'signed'; statement: PageStatement }> | Readonly<{ kind: 'foreignQr' | 'otherKey' | 'keyEnded' }>

/**
 * Reads the text of a code and checks its signature by the keys of the office. The library is used in every browser: not all have
 * Ed25519, and one that is opened from a file may offer no cryptography at all.
 */
export function readText(text: string, keys: readonly OfficeKey[]): ReadText {
  const signed = readCode(text.trim().replaceAll('\r\n', '\n'))
  if (signed === undefined) return { kind: 'foreignQr' }
  const { statement, signature } = signed
  const message = new TextEncoder().encode(signedTextOf(statement))
  const own = keys.find(({ key }) => isSignedBy(bytesOfHex(signature), message, key))
  if (own === undefined) return { kind: 'otherKey' }
  const isEnded = own.until !== undefined && statement.issued > own.until.slice(0, 10)
  return isEnded ? { kind: 'keyEnded' } : { kind: 'signed', statement }
}

function isSignedBy(signature: Uint8Array, message: Uint8Array, key: string): boolean {
  const publicKey = Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0))
  return ed25519.verify(signature, message, publicKey, { zip215: false })
}

function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
