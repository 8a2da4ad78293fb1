/** Files of Office before 2007, and whatever Office has encrypted. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/** Why a file of Office cannot be read that is no archive: it is encrypted, or of before 2007; undefined where it is none of these. */
export function refusalOfCompound(bytes: Buffer): 'locked' | 'oldFormat' | undefined {
  if (!bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) return undefined
  return bytes.includes(ENCRYPTED) ? 'locked' : 'oldFormat'
}
