import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

// Crockford's base 32: no I, L, O, U, so that a code copied by hand is read back right.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SECRET_CHARACTERS = 32
const CHECK_CHARACTERS = 4

/** A fresh code of 160 random bits and 20 check bits, in nine groups of four. */
export function newRecoveryCode(): string {
  const secret = randomBytes(SECRET_CHARACTERS)
  let code = ''
  for (const byte of secret) code += ALPHABET.charAt(byte & 31)
  secret.fill(0)
  return (code + checkOf(code)).replaceAll(/.{4}(?=.)/g, '$&-')
}

/** The code's secret characters, or `undefined` where a character or the check does not fit: a slip of the pen, not a guess. */
export function readRecoveryCode(typed: string): Buffer | undefined {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[\s\-–—]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  if (plain.length !== SECRET_CHARACTERS + CHECK_CHARACTERS) return undefined
  for (const character of plain) if (!ALPHABET.includes(character)) return undefined
  const secret = plain.slice(0, SECRET_CHARACTERS)
  return plain.slice(SECRET_CHARACTERS) === checkOf(secret) ? Buffer.from(secret, 'latin1') : undefined
}

/** Whether two typed codes are the same code. */
export function isSameRecoveryCode(one: string, other: string): boolean {
  const a = readRecoveryCode(one)
  const b = readRecoveryCode(other)
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}

function checkOf(secret: string): string {
  const digest = createHash('sha256').update(`naknada recovery ${secret}`).digest()
  let check = ''
  for (let index = 0; index < CHECK_CHARACTERS; index += 1) check += ALPHABET.charAt(digest.readUInt8(index) & 31)
  return check
}
