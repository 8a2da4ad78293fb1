// The worker's half first: it is found where the display half looks for it, and no script is loaded by its name.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument, PDFDataRangeTransport, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfSource } from './pdfSource.ts'

/** Where the build has put what the engine reads beside itself. */
const PARTS = '/pdfjs/'
const RANGE_BYTES = 262_144
/** A picture inside a page that would be larger is left out of it. */
const MAX_PICTURE_PIXELS = 140_000_000
/** Told by the engine, as it is built (vite.config.ts), of each picture that it leaves out. */
const LEFT_OUT = 'pictureleftout'

export type PdfFile = Readonly<{
  pages: number
  /** Draws a page at a scale; ends an earlier drawing on the same canvas. */
  draw(page: number, canvas: HTMLCanvasElement, scale: number): Promise<void>
  /** Whether a picture was left out of a page that was drawn. */
  leavesOut(page: number): boolean
  /** The width of a page in points. */
  widthOf(page: number): Promise<number>
  /** The words of a page, line by line. */
  textOf(page: number): Promise<string>
  close(): void
}>

/** What went wrong with a file of this kind, as a code under `errors.`. */
export class PdfProblem extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

class CoreTransport extends PDFDataRangeTransport {
  readonly #source: PdfSource
  readonly #onLost: () => void

  constructor(source: PdfSource, head: Uint8Array, onLost: () => void) {
    super(source.size, head)
    this.#source = source
    this.#onLost = onLost
  }

  override requestDataRange(begin: number, end: number): void {
    this.#source.read(begin, end).then((chunk) => {
      this.onDataRange(begin, chunk)
    }, this.#onLost)
  }
}

/**
 * Opens a PDF; pages are read as they are looked at. SECURITY: nothing in it is carried out — no scripts, no
 * forms, no annotations, no links —, nothing is compiled, and what the engine needs comes from the program's own files.
 */
export async function openPdf(source: PdfSource, onLost: () => void): Promise<PdfFile> {
  const head = await source.read(0, Math.min(source.size, RANGE_BYTES))
  const task = getDocument({
    range: new CoreTransport(source, head, onLost),
    rangeChunkSize: RANGE_BYTES,
    disableAutoFetch: true,
    disableStream: true,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: MAX_PICTURE_PIXELS,
    wasmUrl: `${PARTS}wasm/`,
    cMapUrl: `${PARTS}cmaps/`,
    standardFontDataUrl: `${PARTS}standard_fonts/`,
    iccUrl: `${PARTS}iccs/`,
    verbosity: 0,
  })
  const leftOut = notePagesWithout(`g_${task.docId}`)
  const close = () => {
    leftOut.end()
    void task.destroy()
  }
  try {
    return wrap(await task.promise, leftOut.pages, close)
  } catch (error) {
    close()
    const name = error instanceof Error ? error.name : ''
    throw new PdfProblem(name === 'PasswordException' ? 'attachment.pdfEncrypted' : 'attachment.pdfBroken')
  }
}

/** Keeps the pages of a document of which the engine has left a picture out, until it ends. */
function notePagesWithout(document: string): Readonly<{ pages: ReadonlySet<number>; end: () => void }> {
  const pages = new Set<number>()
  const note = (event: Event) => {
    const { from, page } = (event as CustomEvent<Readonly<{ from: string; page: number }>>).detail
    if (from === document) pages.add(page + 1)
  }
  window.addEventListener(LEFT_OUT, note)
  return {
    pages,
    end: () => {
      window.removeEventListener(LEFT_OUT, note)
    },
  }
}

function wrap(pdf: PDFDocumentProxy, leftOut: ReadonlySet<number>, close: () => void): PdfFile {
  let drawing: ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['render']> | undefined
  return {
    pages: pdf.numPages,
    async draw(number, canvas, scale) {
      drawing?.cancel()
      const page = await pdf.getPage(number)
      const viewport = page.getViewport({ scale })
      canvas.width = Math.floor(viewport.width)
      canvas.height = Math.floor(viewport.height)
      drawing = page.render({ canvas, viewport, annotationMode: 0 })
      await drawing.promise.catch((error: unknown) => {
        if (!(error instanceof Error) || error.name !== 'RenderingCancelledException') throw error
      })
    },
    leavesOut: (number) => leftOut.has(number),
    async widthOf(number) {
      return (await pdf.getPage(number)).getViewport({ scale: 1 }).width
    },
    async textOf(number) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    },
    close,
  }
}
