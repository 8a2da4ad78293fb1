import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isPicture, MAX_ATTACHMENT_BYTES, type AttachmentKind } from '../../../shared/domain/caseFile/attachment.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { BundleHead, BundleSheet, NotBundled } from './bundle.ts'
import { FileWorker } from './fileWorker.ts'
import type { PictureSize } from '../../../shared/domain/caseFile/pictureSize.ts'
import type { ReadJudgment } from '../judgment/readJudgment.ts'
import type { Received } from './receiveFile.ts'
import { KEY_BYTES } from './secretStream.ts'
import type { Given } from './source.ts'

/** A file as the tables know it; the key in base64, as it lies sealed. */
export type KnownFile = Readonly<{ id: string; key: string; size: number; sha256: string; kind: AttachmentKind }>
/** A file that has come in and is in no table yet. */
export type ReceivedFile = KnownFile & Received
export type Receiving = Readonly<{ done: number; total: number }>

const NAME_BYTES = 16
const NAME = /^[0-9a-f]{32}$/
/** A file that takes longer to read was made to. */
const JUDGMENT_SECONDS = 60
/** How many files a person can have open at once; opening another closes the one opened first. */
const MAX_OPEN = 8

/** The attached files of a session: ciphertext beside the databases, worked on in three threads. */
export class AttachmentFiles {
  readonly #folder: string
  readonly #receiver: FileWorker
  readonly #reader: FileWorker
  readonly #pages: FileWorker
  readonly #judgments: FileWorker
  #onPages: string | undefined
  readonly #open = new Set<string>()
  #receiving: (Receiving & Readonly<{ cancelled: Int32Array }>) | undefined

  constructor(folder: string, entry: URL) {
    this.#folder = folder
    this.#receiver = new FileWorker(entry)
    this.#reader = new FileWorker(entry)
    this.#pages = new FileWorker(entry)
    this.#judgments = new FileWorker(entry)
  }

  /** Encrypts what is attached under a new key and a random name. One at a time: attachment.busy. */
  async receive(given: Given): Promise<Result<ReceivedFile>> {
    if (this.#receiving !== undefined) return failure('attachment.busy')
    const cancelled = new Int32Array(new SharedArrayBuffer(4))
    this.#receiving = { done: 0, total: 0, cancelled }
    const id = randomBytes(NAME_BYTES).toString('hex')
    const key = randomBytes(KEY_BYTES)
    try {
      mkdirSync(this.#folder, { mode: 0o700, recursive: true })
      const request = { given, path: this.#pathOf(id), key: new Uint8Array(key), maxBytes: MAX_ATTACHMENT_BYTES }
      const received = await this.#receiver.run({ kind: 'receive', request, cancelled }, (done, total) => {
        this.#receiving = { done, total, cancelled }
      })
      return received.ok ? success({ ...received.value, id, key: key.toString('base64') }) : received
    } finally {
      key.fill(0)
      this.#receiving = undefined
    }
  }

  /** How far the file on its way in has come. */
  receiving(): Receiving | undefined {
    if (this.#receiving === undefined) return undefined
    const { done, total } = this.#receiving
    return { done, total }
  }

  cancelReceiving(): void {
    if (this.#receiving !== undefined) Atomics.store(this.#receiving.cancelled, 0, 1)
  }

  /** Finds the file whole and leaves it open to be read; one that is open can be read meanwhile. Errors: attachment.damaged. */
  async open(file: KnownFile): Promise<Result<Readonly<{ picture?: PictureSize }>>> {
    const { size, sha256, kind } = file
    const key = new Uint8Array(Buffer.from(file.key, 'base64'))
    const opened = await this.#reader.run({
      kind: 'open',
      handle: file.id,
      file: { path: this.#pathOf(file.id), key, size, sha256 },
      isPicture: isPicture(kind),
    })
    if (!opened.ok) {
      await this.#close(file.id)
      return opened
    }
    this.#open.delete(file.id)
    this.#open.add(file.id)
    const [first] = this.#open
    if (this.#open.size > MAX_OPEN && first !== undefined) {
      this.#open.delete(first)
      await this.#reader.run({ kind: 'close', handle: first })
    }
    return opened
  }

  /** Bytes of an open file. Error: attachment.notOpen. */
  read(id: string, from: number, length: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
    return this.#reader.run({ kind: 'read', handle: id, from, length })
  }

  /** The layer of text of a PDF, page by page; none where it has none or cannot be read. Errors: attachment.damaged. */
  async textOf({ id, key, size, sha256 }: KnownFile): Promise<Result<readonly string[]>> {
    const handle = `text ${id}`
    const file = { path: this.#pathOf(id), key: new Uint8Array(Buffer.from(key, 'base64')), size, sha256 }
    const opened = await this.#receiver.run({ kind: 'open', handle, file, isPicture: false })
    if (!opened.ok) return opened
    const text = await this.#receiver.run({ kind: 'text', handle })
    await this.#receiver.run({ kind: 'close', handle })
    return text
  }

  /** What each page of a document says; of a picture as many empty ones as it has pages. Errors: attachment.damaged, attachment.pictureBroken. */
  pagesOf(file: KnownFile): Promise<Result<readonly string[]>> {
    return this.#onPage(file, (handle) => this.#pages.run({ kind: 'pages', handle, as: file.kind }))
  }

  /** The words on the picture of a page, counted from 0. Errors as of `pagesOf`. */
  recognise(file: KnownFile, page: number): Promise<Result<string>> {
    return this.#onPage(file, (handle) => this.#pages.run({ kind: 'recognise', handle, as: file.kind, page }))
  }

  /** The picture of a page, counted from 0, as a PNG. Errors as of `pagesOf`. */
  show(file: KnownFile, page: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
    return this.#onPage(file, (handle) => this.#pages.run({ kind: 'show', handle, as: file.kind, page }))
  }

  /** The words of a finished judgment, in a thread that ends with it. Errors: those of `readJudgment`, judgment.damaged where it takes too long. */
  async readJudgment(given: Given): Promise<Result<ReadJudgment>> {
    const late = setTimeout(() => void this.#judgments.end(), JUDGMENT_SECONDS * 1000)
    const read = await this.#judgments.run({ kind: 'judgment', given })
    clearTimeout(late)
    await this.#judgments.end()
    return read.ok || read.error.code !== 'attachment.cancelled' ? read : failure('judgment.damaged')
  }

  /** How many pages a bundle would have of a file, or why it cannot be part of one. Error: attachment.damaged. */
  judge(file: KnownFile): Promise<Result<number | NotBundled>> {
    return this.#onPage(file, (handle) => this.#pages.run({ kind: 'judge', handle, as: file.kind }))
  }

  /**
   * Joins sheets and files to one plain PDF where the person says; answers its pages. Errors: attachment.damaged, exchange.full,
   * exchange.notWritable.
   */
  async bundle(parts: readonly (BundleSheet | KnownFile)[], path: string, head: BundleHead): Promise<Result<number>> {
    const files = parts.filter((part): part is KnownFile => !('sheet' in part))
    try {
      for (const { id, key, size, sha256 } of files) {
        const file = { path: this.#pathOf(id), key: new Uint8Array(Buffer.from(key, 'base64')), size, sha256 }
        const opened = await this.#pages.run({ kind: 'open', handle: id, file, isPicture: false })
        if (!opened.ok) return opened
      }
      const joined = parts.map((part) => ('sheet' in part ? part : { handle: part.id, as: part.kind }))
      return await this.#pages.run({ kind: 'bundle', parts: joined, path, head })
    } finally {
      await this.restPages()
    }
  }

  /** Gives back the memory in which pages are drawn and read. */
  async restPages(): Promise<void> {
    this.#onPages = undefined
    await this.#pages.end()
  }

  /** One file at a time stays open in the thread of pages, so that its next page needs no second look at the whole of it. */
  async #onPage<Value>(
    { id, key, size, sha256 }: KnownFile,
    work: (handle: string) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    if (this.#onPages !== id) {
      if (this.#onPages !== undefined) await this.#pages.run({ kind: 'close', handle: this.#onPages })
      this.#onPages = undefined
      const file = { path: this.#pathOf(id), key: new Uint8Array(Buffer.from(key, 'base64')), size, sha256 }
      const opened = await this.#pages.run({ kind: 'open', handle: id, file, isPicture: false })
      if (!opened.ok) return opened
      this.#onPages = id
    }
    return work(id)
  }

  /** Writes an open file in plain bytes. Errors: attachment.notOpen, exchange.full, exchange.notWritable. */
  export(id: string, path: string): Promise<Result<true>> {
    return this.#reader.run({ kind: 'export', handle: id, path })
  }

  async #close(id: string): Promise<void> {
    if (this.#open.delete(id)) await this.#reader.run({ kind: 'close', handle: id })
  }

  /** Takes the ciphertext away; its key must be gone already. */
  async discard(id: string): Promise<void> {
    await this.#close(id)
    if (this.#onPages === id) await this.restPages()
    rmSync(this.#pathOf(id), { force: true })
  }

  /** Takes away what came in and was never entered: what a killed program leaves. */
  sweep(known: ReadonlySet<string>): void {
    if (!existsSync(this.#folder)) return
    for (const name of readdirSync(this.#folder)) {
      if (!known.has(name) && NAME.test(name.replace(/\.part$/, ''))) rmSync(join(this.#folder, name), { force: true })
    }
  }

  /** Ends the threads and what they know. */
  async end(): Promise<void> {
    this.#open.clear()
    this.#onPages = undefined
    await Promise.all([this.#receiver.end(), this.#reader.end(), this.#pages.end(), this.#judgments.end()])
  }

  #pathOf(id: string): string {
    if (!NAME.test(id)) throw new RangeError('no name of an attachment')
    return join(this.#folder, id)
  }
}
