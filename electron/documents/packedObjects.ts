import { deflateSync } from 'node:zlib'

/** More would make a reader unpack much for one object. */
const OBJECTS_IN_STREAM = 256
const HEAD = /^(\d+) 0 obj$/u
/** A signature says which bytes it is over, and what it is stands between them: it lies open (ISO 32000-1, 12.8.1). */
const SIGNATURE = '/Type /Sig\n'
const FIRST_FREE = 65_535
/** Bytes of an entry in the table of places: what it is, where it is, its place there. */
const WIDTHS = [1, 4, 2] as const
const ENTRY_BYTES = 7

type Held = Readonly<{ id: number; head: string; body: string | undefined }>
type Small = Readonly<{ id: number; body: string }>
/** Where an object stands: at a byte of the file, or in a stream of objects. */
type Place = Readonly<{ at: number } | { stream: number; index: number }>

/** What the table of places says of a document beside them, as PDF writes it: `<12ab>`, `7 0 R`. */
export type Trailer = Readonly<{ root: string; info: string; id: string }>

/** Where bytes go, one after another. */
type Sink = Readonly<{ length: number; addText(text: string): void; add(bytes: Uint8Array): void }>

/**
 * The objects of a document that are no streams, gathered to be packed together (ISO 32000-1, 7.5.7): above all the thousands
 * of small ones of a structure tree. A stream may not be packed and is let through.
 */
export class PackedObjects {
  #held: Held | undefined
  readonly #small: Small[] = []
  readonly #places = new Map<number, Place>()

  /** Takes what pdfkit writes, line by line; answers what has to be written to the file now. */
  take(line: string | Uint8Array, at: number): readonly (string | Uint8Array)[] {
    const held = this.#held
    if (held === undefined) return this.#begin(line, at)
    if (typeof line === 'string' && held.body === undefined) {
      this.#held = { ...held, body: line }
      return []
    }
    this.#held = undefined
    if (line !== 'endobj' || held.body?.includes(SIGNATURE) === true) return [held.head, held.body ?? '', line]
    this.#small.push({ id: held.id, body: held.body ?? '' })
    return []
  }

  #begin(line: string | Uint8Array, at: number): readonly (string | Uint8Array)[] {
    const id = typeof line === 'string' ? HEAD.exec(line)?.[1] : undefined
    if (id === undefined || typeof line !== 'string') return [line]
    this.#places.set(Number(id), { at })
    this.#held = { id: Number(id), head: line, body: undefined }
    return []
  }

  /** Writes what was gathered, the table of places as a stream (7.5.8) and the end; `count` objects have a number so far. */
  finish(sink: Sink, count: number, trailer: Trailer): void {
    let next = count + 1
    for (let first = 0; first < this.#small.length; first += OBJECTS_IN_STREAM) {
      this.#writeObjects(sink, next, this.#small.slice(first, first + OBJECTS_IN_STREAM))
      next += 1
    }
    const start = sink.length
    this.#places.set(next, { at: start })
    const { root, info, id } = trailer
    const about = `/Type /XRef /Size ${String(next + 1)} /W [${WIDTHS.join(' ')}] /Root ${root} /Info ${info} /ID [${id} ${id}]`
    writeStream(sink, next, about, this.#table(next + 1))
    sink.addText(`startxref\n${String(start)}\n%%EOF\n`)
  }

  #writeObjects(sink: Sink, stream: number, objects: readonly Small[]): void {
    this.#places.set(stream, { at: sink.length })
    const numbers: number[] = []
    let length = 0
    for (const [index, { id, body }] of objects.entries()) {
      this.#places.set(id, { stream, index })
      numbers.push(id, length)
      length += body.length + 1
    }
    const head = `${numbers.join(' ')}\n`
    const bytes = Buffer.from(`${head}${objects.map(({ body }) => `${body}\n`).join('')}`, 'latin1')
    writeStream(sink, stream, `/Type /ObjStm /N ${String(objects.length)} /First ${String(head.length)}`, bytes)
  }

  #table(size: number): Buffer {
    const table = Buffer.alloc(size * ENTRY_BYTES)
    for (let id = 0; id < size; id += 1) {
      const place = this.#places.get(id)
      const [kind, first, second] = entryOf(place)
      table.writeUInt8(kind, id * ENTRY_BYTES)
      table.writeUInt32BE(first, id * ENTRY_BYTES + 1)
      table.writeUInt16BE(second, id * ENTRY_BYTES + 5)
    }
    return table
  }
}

function entryOf(place: Place | undefined): readonly [kind: 0 | 1 | 2, first: number, second: number] {
  if (place === undefined) return [0, 0, FIRST_FREE]
  return 'at' in place ? [1, place.at, 0] : [2, place.stream, place.index]
}

function writeStream(sink: Sink, id: number, about: string, bytes: Uint8Array): void {
  const packed = deflateSync(bytes)
  sink.addText(`${String(id)} 0 obj\n<< ${about} /Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n`)
  sink.add(packed)
  sink.addText('\nendstream\nendobj\n')
}
