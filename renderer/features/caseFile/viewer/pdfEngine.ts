// The worker's half first: it is found where the display half looks for it, and no script is loaded by its name.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument, PDFDataRangeTransport, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readRange, type FileTarget } from './readFile.ts'

/** Where the build has put what the engine reads beside itself. */
const PARTS = '/pdfjs/'
const RANGE_BYTES = 262_144
/** A picture inside a page that would be larger is left out of it. */
const MAX_PICTURE_PIXELS = 140_000_000

export type PdfFile = Readonly<{
  pages: number
  /** Draws a page at a scale; ends an earlier drawing on the same canvas. */
  draw(page: number, canvas: HTMLCanvasElement, scale: number): Promise<void>
  /** The width of a page in points. */
  widthOf(page: number): Promise<number>
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
  readonly #target: FileTarget
  readonly #onLost: () => void

  constructor(target: FileTarget, size: number, head: Uint8Array, onLost: () => void) {
    super(size, head)
    this.#target = target
    this.#onLost = onLost
  }

  override requestDataRange(begin: number, end: number): void {
    readRange(this.#target, begin, end).then((chunk) => {
      this.onDataRange(begin, chunk)
    }, this.#onLost)
  }
}

/**
 * Opens a PDF that the core has open; pages are read as they are looked at. SECURITY: nothing in it is carried out — no scripts, no
 * forms, no annotations, no links —, nothing is compiled, and what the engine needs comes from the program's own files.
 */
export async function openPdf(target: FileTarget, size: number, onLost: () => void): Promise<PdfFile> {
  const head = await readRange(target, 0, Math.min(size, RANGE_BYTES))
  const task = getDocument({
    range: new CoreTransport(target, size, head, onLost),
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
  try {
    return wrap(await task.promise, () => {
      void task.destroy()
    })
  } catch (error) {
    void task.destroy()
    const name = error instanceof Error ? error.name : ''
    throw new PdfProblem(name === 'PasswordException' ? 'attachment.pdfEncrypted' : 'attachment.pdfBroken')
  }
}

function wrap(pdf: PDFDocumentProxy, close: () => void): PdfFile {
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
    async widthOf(number) {
      return (await pdf.getPage(number)).getViewport({ scale: 1 }).width
    },
    close,
  }
}
