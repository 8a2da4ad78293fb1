import { Decrypter } from 'age-encryption'
import { NONCE_BYTES, openPayload } from './agePayload.ts'
import { PacketRefusal } from './packetFault.ts'

const MAGIC = Buffer.from('age-encryption.org/v1\n', 'latin1')
/** Room for the header of a file to a few recipients. */
const MAX_HEADER_BYTES = 4096
/** Where the last line of a header begins. */
const LAST_LINE = Buffer.from('\n--- ', 'latin1')

/**
 * The plain bytes of an age file. SECURITY: what comes of it is proven only once it has ended; whoever takes it keeps nothing
 * before. Throws PacketRefusal: no packet, not for these keys, or damaged.
 */
export async function decryptAge(
  source: AsyncIterable<Uint8Array>,
  identities: readonly string[],
): Promise<AsyncIterable<Uint8Array>> {
  const pieces = source[Symbol.asyncIterator]()
  const begin = await readBegin(pieces)
  const payload = endOfHeader(begin)
  const fileKey = await readFileKey(begin.subarray(0, payload), identities)
  const nonce = begin.subarray(payload, payload + NONCE_BYTES)
  if (nonce.length !== NONCE_BYTES) throw new PacketRefusal('damaged')
  return openPayload(fileKey, nonce, startingWith(begin.subarray(payload + NONCE_BYTES), pieces))
}

async function readFileKey(header: Buffer, identities: readonly string[]): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  try {
    return await decrypter.decryptHeader(Uint8Array.from(header))
  } catch (error) {
    throw new PacketRefusal(isOfNobody(error) ? 'wrongKey' : 'damaged')
  }
}

async function readBegin(pieces: AsyncIterator<Uint8Array>): Promise<Buffer> {
  let begin = Buffer.alloc(0)
  while (begin.length < MAX_HEADER_BYTES + NONCE_BYTES) {
    const next = await pieces.next()
    if (next.done === true) break
    begin = Buffer.concat([begin, next.value])
  }
  return begin
}

/** Where the header ends. The library reads one as long as it goes on: one without an end would fill the memory. */
function endOfHeader(begin: Buffer): number {
  if (!looksLikeAge(begin)) throw new PacketRefusal('notPacket')
  const isWhole = begin.subarray(0, MAGIC.length).equals(MAGIC)
  const last = begin.subarray(0, MAX_HEADER_BYTES).indexOf(LAST_LINE)
  const end = last < 0 ? -1 : begin.indexOf('\n', last + LAST_LINE.length)
  if (!isWhole || end < 0) throw new PacketRefusal('damaged')
  return end + 1
}

/** A file whose first line is mostly that of age was one: it is a changed packet and not another kind of file. */
function looksLikeAge(begin: Buffer): boolean {
  const compared = Math.min(begin.length, MAGIC.length)
  const same = MAGIC.subarray(0, compared).filter((byte, at) => byte === begin[at]).length
  return compared > 0 && same * 2 > compared
}

async function* startingWith(begin: Buffer, pieces: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield begin
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value
}

function isOfNobody(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('no identity matched')
}
