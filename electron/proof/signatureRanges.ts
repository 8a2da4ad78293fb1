const MARK = '/ByteRange ['
const PLACE_DIGITS = 10
const FIELD = /^\/ByteRange \[0 (\d{1,10}) (\d{1,10}) (\d{1,10}) *\]/
const HEX = { open: 0x3c, close: 0x3e }

/** Where the signature of a file stands: between two angle brackets, `from` and `to` of them with the brackets; the file from its beginning up to `end` is signed but for it. */
export type SignaturePlace = Readonly<{ from: number; to: number; end: number }>

/** The field of a file that is drawn and not yet signed; throws where it has none, which is a bug. */
export function findEmptySignature(bytes: Buffer): SignaturePlace {
  const range = bytes.indexOf(MARK)
  const from = bytes.indexOf('/Contents <', range) + '/Contents '.length
  const to = bytes.indexOf('>', from) + 1
  if (range === -1 || from < range || to === 0) throw new RangeError('no field for a signature')
  return { from, to, end: bytes.length }
}

/** Writes the places into the field, in the room that was kept for them. */
export function writePlaces(bytes: Buffer, { from, to, end }: SignaturePlace): void {
  const start = bytes.indexOf(MARK)
  const room = bytes.indexOf(']', start) + 1 - start
  const places = [from, to, end - to].map((place) => String(place).padStart(PLACE_DIGITS, '0')).join(' ')
  bytes.write(`${MARK}0 ${places}]`.padEnd(room, ' '), start, room, 'latin1')
}

/** Writes a signature between the brackets, filled up with zeros. Throws where it is longer than the room. */
export function writeSignature(bytes: Buffer, { from, to }: SignaturePlace, signature: Buffer): void {
  const room = to - from - 2
  const hex = signature.toString('hex').padEnd(room, '0')
  if (hex.length !== room) throw new RangeError('no room for the signature')
  bytes.write(hex, from + 1, room, 'latin1')
}

/** What is signed of a file. */
export function signedRanges(bytes: Buffer, { from, to, end }: SignaturePlace): readonly Buffer[] {
  return [bytes.subarray(0, from), bytes.subarray(to, end)]
}

/** The fields for signatures that a file says it has, in their order. */
export function findSignatures(bytes: Buffer): readonly SignaturePlace[] {
  const places: SignaturePlace[] = []
  for (let at = bytes.indexOf(MARK); at !== -1; at = bytes.indexOf(MARK, at + 1)) {
    const [, first, second, third] = FIELD.exec(bytes.toString('latin1', at, at + MARK.length + 40)) ?? []
    const [from, to, rest] = [Number(first), Number(second), Number(third)]
    if (bytes[from] === HEX.open && bytes[to - 1] === HEX.close && from < to) places.push({ from, to, end: to + rest })
  }
  return places
}

/** Whether a file says anywhere that it is signed, in our way of writing or another one. */
export function isSignedFile(bytes: Buffer): boolean {
  return bytes.includes('/ByteRange')
}

/** The signature between the brackets; undefined where it is not written as {@link writeSignature} does. `length`: of its DER. */
export function readSignatureBytes(
  bytes: Buffer,
  { from, to }: SignaturePlace,
  lengthOf: (der: Buffer) => number | undefined,
): Buffer | undefined {
  const hex = bytes.toString('latin1', from + 1, to - 1)
  if (!/^[0-9a-f]*$/.test(hex)) return undefined
  const whole = Buffer.from(hex, 'hex')
  const length = lengthOf(whole)
  if (length === undefined || whole.subarray(length).some((byte) => byte !== 0)) return undefined
  return whole.subarray(0, length)
}
