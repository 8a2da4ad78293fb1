import * as mupdf from 'mupdf'
import { isDrawable } from '../../shared/domain/caseFile/pictureSize.ts'
import { readJpegSize, readPngSize } from '../files/attachments/pictureSize.ts'
import { drawPicture } from './drawPicture.ts'
import { readQrCodes } from './readQrCode.ts'

/** Kinds of files that a camera or a scanner writes. */
export type ScanKind = 'jpeg' | 'png' | 'pdf'
/** Why a scan is not looked at: broken, or more than the memory holds. */
export type ScanRefusal = 'unreadable' | 'tooLarge'

const TYPES = { jpeg: 'image/jpeg', png: 'image/png', pdf: 'application/pdf' } as const
const POINTS_PER_INCH = 72
// At 300 dots per inch a module of a code is five dots wide.
const SCAN_DOTS_PER_INCH = 300
// What is drawn at once: an A4 page at 600 dots per inch. Finer pictures are made smaller.
const MAX_DOTS = 36_000_000
const MAX_PAGES = 100
const MAX_CODES = 8
// As it is, then made smaller by half, which takes the grain out of a picture.
const TRIES = [1, 0.5] as const

/** What the QR codes on each page of a picture or scan say, page by page. */
export async function readScan(
  bytes: Uint8Array,
  kind: ScanKind,
): Promise<readonly (readonly string[])[] | ScanRefusal> {
  const dots = dotsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), kind)
  if (kind !== 'pdf' && (dots === undefined || Math.min(dots.width, dots.height) === 0)) return 'unreadable'
  // SECURITY: a picture is not unpacked that says it would fill the memory.
  if (dots !== undefined && !isDrawable(dots)) return 'tooLarge'
  const document = open(bytes, kind)
  if (document === undefined) return 'unreadable'
  try {
    const pages = document.countPages()
    if (pages > MAX_PAGES) return 'tooLarge'
    const found: (readonly string[])[] = []
    for (let at = 0; at < pages; at += 1) found.push(await codesOf(document, at, dots))
    return found
  } finally {
    document.destroy()
    mupdf.emptyStore()
  }
}

type Dots = Readonly<{ width: number; height: number }>

function dotsOf(bytes: Buffer, kind: ScanKind): Dots | undefined {
  if (kind === 'png') return readPngSize(bytes)
  return kind === 'jpeg' ? readJpegSize(bytes) : undefined
}

function open(bytes: Uint8Array, kind: ScanKind): mupdf.Document | undefined {
  try {
    const document = mupdf.Document.openDocument(Uint8Array.from(bytes), TYPES[kind])
    return document.needsPassword() || document.countPages() === 0 ? undefined : document
  } catch {
    return undefined
  }
}

// A page that the engine cannot draw shows no code.
async function codesOf(document: mupdf.Document, at: number, dots: Dots | undefined): Promise<readonly string[]> {
  try {
    const page = document.loadPage(at)
    try {
      return await tryScales(page, dots)
    } finally {
      page.destroy()
    }
  } catch {
    return []
  }
}

async function tryScales(page: mupdf.Page, dots: Dots | undefined): Promise<readonly string[]> {
  const bounds = page.getBounds()
  const area = Math.abs((bounds[2] - bounds[0]) * (bounds[3] - bounds[1]))
  const own = dots === undefined ? SCAN_DOTS_PER_INCH / POINTS_PER_INCH : Math.sqrt((dots.width * dots.height) / area)
  const most = Math.sqrt(MAX_DOTS / area)
  const scales = new Set(TRIES.map((factor) => Math.min(own * factor, most)))
  for (const scale of scales) {
    const codes = await readQrCodes(drawPicture(page, bounds, scale), MAX_CODES)
    if (codes.length > 0) return codes
  }
  return []
}
