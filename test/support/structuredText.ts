import { readFileSync } from 'node:fs'
import * as mupdf from 'mupdf'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Elements that hold a text of their own; whatever stands within one of them belongs to it. */
const HOLDERS: ReadonlySet<string> = new Set(['P', 'H1', 'H2', 'H3', 'LI', 'TD', 'TH', 'Caption', 'Note'])

const SOFT_HYPHEN = '\u00ad'

/** Texts of marked pieces of pages, by the object of the page and the number of the piece on it. */
type Pieces = ReadonlyMap<string, string>
type Found = { text: string }

/**
 * What a tagged PDF says: paragraphs, items with their numbers, cells and headings of tables in the order of its structure, from page
 * to page, without the hyphens of divided words. The structure is read by one engine, the words by another.
 */
export async function readStructuredTexts(path: string): Promise<readonly string[]> {
  const bytes = new Uint8Array(readFileSync(path))
  const pieces = await piecesOf(bytes.slice())
  const pdf = mupdf.PDFDocument.openDocument(bytes, 'application/pdf').asPDF()
  if (pdf === null) throw new Error(`${path} is no PDF`)
  const found: Found[] = []
  walk(pdf.getTrailer().get('Root', 'StructTreeRoot', 'K'), { pieces, found, holder: undefined, page: undefined })
  pdf.destroy()
  return found.map(({ text }) => text)
}

async function piecesOf(data: Uint8Array): Promise<Pieces> {
  const task = getDocument({ data, verbosity: 0, useWasm: false, useSystemFonts: false })
  const pdf = await task.promise
  const pieces = new Map<string, string>()
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent({ includeMarkedContent: true })
    const open: (string | undefined)[] = []
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast((one) => one !== undefined)
        if (id !== undefined) pieces.set(id, (pieces.get(id) ?? '') + item.str)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push('id' in item ? item.id : undefined)
    }
  }
  await task.destroy()
  return pieces
}

type Place = Readonly<{ pieces: Pieces; found: Found[]; holder: Holder | undefined; page: number | undefined }>
type Holder = { found: Found | undefined }

/** A piece of a page, an element, or a list of both. */
function walk(node: mupdf.PDFObject, place: Place): void {
  if (node.isArray()) {
    for (let at = 0; at < node.length; at += 1) walk(node.get(at), place)
  } else if (node.isNumber()) say(node.asNumber(), place)
  else if (node.isDictionary()) {
    const own = node.get('Pg')
    const page = own.isIndirect() ? own.asIndirect() : place.page
    if (node.get('Type').toString() === '/MCR') say(node.get('MCID').asNumber(), { ...place, page })
    else element(node, { ...place, page })
  }
}

function element(node: mupdf.PDFObject, place: Place): void {
  // The hyphen of a divided word is an element of its own, which says that it is none.
  if (node.get('ActualText').isString() && node.get('ActualText').asString() === SOFT_HYPHEN) return
  if (node.get('S').asName() === 'Figure') return
  const holder = HOLDERS.has(node.get('S').asName()) ? { found: undefined } : place.holder
  walk(node.get('K'), { ...place, holder })
}

function say(piece: number, { pieces, found, holder, page }: Place): void {
  const text = pieces.get(`p${String(page)}R_mc${String(piece)}`) ?? ''
  if (holder === undefined) return
  if (holder.found === undefined) {
    holder.found = { text: '' }
    found.push(holder.found)
  }
  holder.found.text += text
}
