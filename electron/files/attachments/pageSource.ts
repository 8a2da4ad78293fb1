import * as mupdf from 'mupdf'
import type { AttachmentKind } from '../../../shared/domain/caseFile/attachment.ts'
import { isDrawable, toMegapixels, type PictureSize } from '../../../shared/domain/caseFile/pictureSize.ts'
import { isDocxUnpackable } from './docxParts.ts'
import { PICTURE_HEAD_BYTES, readJpegSize, readPngSize } from './pictureSize.ts'
import type { SealedFile } from './sealedFile.ts'
import { SourceRefusal } from './source.ts'
import { readTiffSize } from './tiffSize.ts'

/** Kinds of files that have pages, by the ending under which the engine knows them. */
const ENDINGS: Readonly<Partial<Record<AttachmentKind, string>>> = {
  pdf: 'pdf',
  jpeg: 'jpg',
  png: 'png',
  tiff: 'tiff',
  docx: 'docx',
}
const POINTS_PER_INCH = 72
/** The longer side of A3 and of A4 in points. */
const A3_SIDE = 1_191
const A4_SIDE = 842
const MAX_CHARACTERS = 20_000

/** The pages of a stored file, to be drawn or read one by one. */
export type PageSource = Readonly<{
  count: number
  /** A page in shades of grey, as a PNG; `page` counts from 0. */
  draw(page: number, dotsPerInch: number): Uint8Array<ArrayBuffer>
  /** A page in its colours, as a PNG. */
  show(page: number, dotsPerInch: number): Uint8Array<ArrayBuffer>
  textOf(page: number): string
  close(): void
}>

/**
 * Opens a stored file in MuPDF, compiled to WebAssembly: a fault in a file it reads stays in the engine's own memory. Nothing in a
 * file is carried out. Bytes are decrypted as they are asked for. Undefined where the file is locked, broken or has no pages, or is
 * a DOCX whose text would fill the memory.
 */
export function openPages(file: SealedFile, kind: AttachmentKind): PageSource | undefined {
  if (endingOf(kind) === undefined || (kind === 'docx' && !isDocxUnpackable(file))) return undefined
  try {
    const document = openDocument(file, kind)
    if (document.needsPassword() || document.countPages() === 0) {
      document.destroy()
      return undefined
    }
    return wrap(document, (page) => {
      refuseTooLarge(file, kind, page)
    })
  } catch {
    return undefined
  }
}

export function endingOf(kind: AttachmentKind): string | undefined {
  return ENDINGS[kind]
}

/** A stored file in the engine. Throws where it is broken, or of a kind without pages. */
export function openDocument(file: SealedFile, kind: AttachmentKind): mupdf.Document {
  return mupdf.Document.openDocument(streamOf(file), endingOf(kind) ?? '')
}

function streamOf(file: SealedFile): mupdf.Stream {
  return new mupdf.Stream({
    fileSize: () => file.size,
    read(memory, offset, length, position) {
      const bytes = file.read(position, length)
      memory.set(bytes, offset)
      return bytes.length
    },
    close: () => undefined,
  })
}

/**
 * SECURITY: a picture is not drawn that would fill the memory. Those inside a PDF are made smaller by the engine while they are
 * unpacked. Throws SourceRefusal: attachment.pictureTooLarge.
 */
export function refuseTooLarge(file: SealedFile, kind: AttachmentKind, page: number): void {
  const size = sizeOf(file, kind, page)
  if (size === undefined || isDrawable(size)) return
  throw new SourceRefusal('attachment.pictureTooLarge', { megapixels: toMegapixels(size) })
}

function sizeOf(file: SealedFile, kind: AttachmentKind, page: number): PictureSize | undefined {
  if (kind === 'tiff') return readTiffSize((from, length) => file.read(from, length), page)
  if (kind === 'png') return readPngSize(file.read(0, PICTURE_HEAD_BYTES))
  return kind === 'jpeg' ? readJpegSize(file.read(0, PICTURE_HEAD_BYTES)) : undefined
}

function wrap(document: mupdf.Document, check: (page: number) => void): PageSource {
  const draw = (number: number, dotsPerInch: number, isGrey: boolean) => {
    check(number)
    const page = document.loadPage(number)
    const scale = (dotsPerInch / POINTS_PER_INCH) * smallerBy(page.getBounds())
    const colours = isGrey ? mupdf.ColorSpace.DeviceGray : mupdf.ColorSpace.DeviceRGB
    const picture = page.toPixmap(mupdf.Matrix.scale(scale, scale), colours, false)
    try {
      return new Uint8Array(picture.asPNG())
    } finally {
      picture.destroy()
      page.destroy()
      mupdf.emptyStore()
    }
  }
  return {
    count: document.countPages(),
    draw: (page, dotsPerInch) => draw(page, dotsPerInch, true),
    show: (page, dotsPerInch) => draw(page, dotsPerInch, false),
    textOf(number) {
      const page = document.loadPage(number)
      const text = page.toStructuredText('').asText()
      page.destroy()
      return text.normalize('NFC').slice(0, MAX_CHARACTERS)
    },
    close() {
      document.destroy()
      mupdf.emptyStore()
    },
  }
}

/** A page larger than A3 is a picture that does not say how fine it is, or says so falsely: it is taken for A4. */
function smallerBy([left, top, right, bottom]: mupdf.Rect): number {
  const side = Math.max(right - left, bottom - top)
  return side > A3_SIDE ? A4_SIDE / side : 1
}
