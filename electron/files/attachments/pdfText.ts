// The worker's half first: it is found where the display half looks for it, and no script is loaded by its name.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument, PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { SealedFile } from './sealedFile.ts'

const RANGE_BYTES = 262_144
/** What is kept of a document: more pages than any file of a case has, and of a page more than it can say. */
const MAX_PAGES = 5_000
const MAX_CHARACTERS = 20_000

/** Bytes that are read from any place. */
type Readable = Omit<SealedFile, 'close'>

class SealedTransport extends PDFDataRangeTransport {
  readonly #file: Readable

  constructor(file: Readable) {
    super(file.size, new Uint8Array(file.read(0, RANGE_BYTES)))
    this.#file = file
  }

  override requestDataRange(begin: number, end: number): void {
    queueMicrotask(() => {
      this.onDataRange(begin, new Uint8Array(this.#file.read(begin, end - begin)))
    })
  }
}

/** The layer of text of a PDF, page by page; a scanned page has none. Undefined where it is locked or broken. */
export async function readPdfText(file: Readable): Promise<readonly string[] | undefined> {
  const pages = await readPdfPages(file)
  return pages.ok ? pages.value : undefined
}

/** The same, telling which it is. Errors: judgment.locked, judgment.damaged. */
export async function readPdfPages(file: Readable): Promise<Result<readonly string[]>> {
  const task = getDocument({
    range: new SealedTransport(file),
    rangeChunkSize: RANGE_BYTES,
    disableAutoFetch: true,
    disableStream: true,
    useWasm: false,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: 0,
  })
  try {
    const pdf = await task.promise
    const pages: string[] = []
    for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES); number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
      pages.push(text.normalize('NFC').slice(0, MAX_CHARACTERS))
      page.cleanup()
    }
    return success(pages)
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return failure(isLocked ? 'judgment.locked' : 'judgment.damaged')
  } finally {
    await task.destroy()
  }
}
