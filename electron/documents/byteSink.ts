const FIRST_ROOM = 64 * 1024

/** Bytes as they grow, in one piece: a document of a hundred thousand objects would else be as many small buffers. */
export class ByteSink {
  #bytes = Buffer.allocUnsafe(FIRST_ROOM)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Adds a text of bytes (one sign, one byte). */
  addText(text: string): void {
    this.#makeRoom(text.length)
    this.#bytes.write(text, this.#length, 'latin1')
    this.#length += text.length
  }

  add(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** What was added, and nothing around it. */
  whole(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#bytes.subarray(0, this.#length))
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const grown = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more))
    this.#bytes.copy(grown, 0, 0, this.#length)
    this.#bytes = grown
  }
}
