import { PacketRefusal } from './packetFault.ts'

/** Takes bytes from a stream in the order and the sizes that are asked for. */
export type ByteReader = Readonly<{
  /** Exactly so many bytes, as a whole. Throws PacketRefusal where the stream ends before. */
  take(bytes: number): Promise<Buffer>
  /** Exactly so many bytes, piece by piece; the next is read once they are all taken. */
  pieces(bytes: number): AsyncGenerator<Uint8Array>
  /** Whether nothing follows; only then has the whole stream been proven. */
  isAtEnd(): Promise<boolean>
}>

/** Reads a stream once; whatever breaks it is damage. */
export function byteReaderOf(stream: AsyncIterable<Uint8Array>): ByteReader {
  const source = stream[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array(0)

  async function more(): Promise<boolean> {
    while (rest.length === 0) {
      const next = await pull(source)
      if (next.done === true) return false
      rest = next.value
    }
    return true
  }

  async function* pieces(bytes: number): AsyncGenerator<Uint8Array> {
    let left = bytes
    while (left > 0) {
      if (!(await more())) throw new PacketRefusal('damaged')
      const piece = rest.subarray(0, left)
      rest = rest.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }

  return {
    pieces,
    async take(bytes) {
      const whole = Buffer.alloc(bytes)
      let at = 0
      for await (const piece of pieces(bytes)) {
        whole.set(piece, at)
        at += piece.length
      }
      return whole
    },
    isAtEnd: async () => !(await more()),
  }
}

// What the cipher refuses comes as an exception of the stream.
async function pull(source: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
  try {
    return await source.next()
  } catch {
    throw new PacketRefusal('damaged')
  }
}
