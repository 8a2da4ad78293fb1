import * as mupdf from 'mupdf'
import { bareWords } from '../documents/pageWords.ts'
import { drawPicture, type Drawn } from './drawPicture.ts'
import { readQrCodes } from './readQrCode.ts'

/** What is on one page of a file: its bare words in the order in which they are drawn, and what its code says; no code where none is read. */
export type ReadPage = Readonly<{ words: string; code: string | undefined }>

const PDF = 'application/pdf'
// Dots for a point. The corner of the sheet in which the program prints its codes, in points, is looked at first.
const COARSE = 2
const FINE = 3
const CORNER = { width: 190, height: 170 } as const

/** Reads the pages of a PDF file; undefined where it cannot be opened. */
export async function readPages(bytes: Uint8Array): Promise<readonly ReadPage[] | undefined> {
  const document = open(bytes)
  if (document === undefined) return undefined
  try {
    const pages: ReadPage[] = []
    for (let at = 0; at < document.countPages(); at += 1) pages.push(await readPage(document, at))
    return pages
  } finally {
    document.destroy()
    mupdf.emptyStore()
  }
}

/** Whether anything is written on a page of a PDF file, not drawn as a picture; undefined where it cannot be opened. */
export function hasWords(bytes: Uint8Array): boolean | undefined {
  const document = open(Uint8Array.from(bytes))
  if (document === undefined) return undefined
  try {
    return Array.from({ length: document.countPages() }, (_, at) => at).some((at) => wordsOnPage(document, at) !== '')
  } finally {
    document.destroy()
    mupdf.emptyStore()
  }
}

function wordsOnPage(document: mupdf.Document, at: number): string {
  try {
    const page = document.loadPage(at)
    try {
      return wordsOf(page)
    } finally {
      page.destroy()
    }
  } catch {
    return ''
  }
}

function open(bytes: Uint8Array): mupdf.Document | undefined {
  try {
    const document = mupdf.Document.openDocument(bytes, PDF)
    return document.countPages() > 0 ? document : undefined
  } catch {
    return undefined
  }
}

// A page that the engine cannot read has neither words nor code.
async function readPage(document: mupdf.Document, at: number): Promise<ReadPage> {
  try {
    const page = document.loadPage(at)
    // What the page draws is read once, for its words and for its picture.
    const list = page.toDisplayList()
    const words = wordsOf(list)
    const code = await codeOn(list, page.getBounds())
    list.destroy()
    page.destroy()
    return { words, code }
  } catch {
    return { words: '', code: undefined }
  }
}

async function codeOn(list: Drawn, bounds: mupdf.Rect): Promise<string | undefined> {
  const [left, , , bottom] = bounds
  const corner: mupdf.Rect = [left, bottom - CORNER.height, left + CORNER.width, bottom]
  return (
    (await codeIn(list, corner, COARSE)) ?? (await codeIn(list, corner, FINE)) ?? (await codeIn(list, bounds, COARSE))
  )
}

function wordsOf(page: Drawn): string {
  const signs: string[] = []
  const showGlyph = (_font: unknown, _place: unknown, _glyph: number, sign: number): void => {
    if (sign > 0) signs.push(String.fromCodePoint(sign))
  }
  const fillText = (text: mupdf.Text): void => {
    text.walk({ showGlyph })
  }
  const device = new mupdf.Device({ fillText })
  page.run(device, mupdf.Matrix.identity)
  device.close()
  return bareWords(signs)
}

async function codeIn(page: Drawn, rectangle: mupdf.Rect, scale: number): Promise<string | undefined> {
  const [code] = await readQrCodes(drawPicture(page, rectangle, scale), 1)
  return code
}
