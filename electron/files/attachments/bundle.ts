import * as mupdf from 'mupdf'
import type { AttachmentKind } from '../../../shared/domain/caseFile/attachment.ts'
import { writeBeside } from '../writeBeside.ts'
import { endingOf, openDocument, refuseTooLarge } from './pageSource.ts'
import { takeOutPictureData } from './plainPictures.ts'
import type { SealedFile } from './sealedFile.ts'
import { SourceRefusal } from './source.ts'
import { stampNumber } from './stampNumber.ts'

/** Sheets of our own in a bundle, with their bookmark. */
export type BundleSheet = Readonly<{ bookmark: string; sheet: Uint8Array }>
/** What follows in a bundle: sheets, or the pages of a stored file. */
export type BundlePart = BundleSheet | Readonly<{ handle: string; as: AttachmentKind }>

/** What a bundle says of itself: its title, the language of its own sheets, and the word that practice puts beside every number. */
export type BundleHead = Readonly<{
  title: string
  language: 'cnr' | 'cnr-Cyrl' | 'en' | 'bilingual'
  mark?: string | undefined
}>

/** Why a file is not part of a bundle: it has no pages of its own, asks for a password, cannot be read, or is too large to be drawn. */
export type NotBundled = 'kind' | 'locked' | 'broken' | 'large'

const LANGUAGE_TAGS = { cnr: 'cnr-Latn', 'cnr-Cyrl': 'cnr-Cyrl', en: 'en', bilingual: 'cnr-Latn' } as const
const A4 = { short: 595, long: 842 } as const
const MARGIN = 28

/** Joins the parts to one PDF with bookmarks, every page numbered at its foot, and writes it whole or not at all. Throws the system's errors. */
export function writeBundle(
  parts: readonly BundlePart[],
  fileOf: (handle: string) => SealedFile,
  path: string,
  head: BundleHead,
): number {
  const bundle = new mupdf.PDFDocument()
  try {
    const bookmarks = parts.flatMap((part) => {
      const at = bundle.countPages()
      if (!('sheet' in part)) {
        appendFile(bundle, fileOf(part.handle), part.as)
        return []
      }
      appendPages(bundle, new mupdf.PDFDocument(part.sheet))
      return [{ title: part.bookmark, page: at + 1 }]
    })
    const pages = bundle.countPages()
    const font = bundle.addSimpleFont(new mupdf.Font('Helvetica'))
    for (let at = 0; at < pages; at += 1) stampNumber(bundle, at, font, head.mark)
    addBookmarks(bundle, bookmarks)
    takeOutPictureData(bundle)
    describe(bundle, head)
    const bytes = bundle.saveToBuffer('compress,garbage')
    writeBeside(path, (write) => {
      write(bytes.asUint8Array())
    })
    bytes.destroy()
    return pages
  } finally {
    bundle.destroy()
    mupdf.emptyStore()
  }
}

function appendFile(bundle: mupdf.PDFDocument, file: SealedFile, kind: AttachmentKind): void {
  if (kind !== 'pdf') {
    appendPages(bundle, new mupdf.PDFDocument(pictureSheets(file, kind)))
    return
  }
  const source = openDocument(file, kind).asPDF()
  if (source === null) throw new RangeError('no PDF')
  // Notes and filled fields lie above the page; they become part of it, and nothing in it can be pressed or carried out.
  source.bake(true, true)
  appendPages(bundle, source)
}

function appendPages(bundle: mupdf.PDFDocument, source: mupdf.PDFDocument): void {
  const map = bundle.newGraftMap()
  const pages = source.countPages()
  for (let page = 0; page < pages; page += 1) map.graftPage(bundle.countPages(), source, page)
  source.destroy()
}

/** Pictures on A4 sheets, upright or lying as they are; the points of the picture are taken over as they are stored. */
function pictureSheets(file: SealedFile, kind: AttachmentKind): mupdf.Buffer {
  const pictures = openDocument(file, kind)
  const bytes = new mupdf.Buffer()
  const writer = new mupdf.DocumentWriter(bytes, 'pdf', 'compress')
  for (let number = 0; number < pictures.countPages(); number += 1) {
    const page = pictures.loadPage(number)
    const [left, top, right, bottom] = page.getBounds()
    const [width, height] = [right - left, bottom - top]
    const sheet = width > height ? [A4.long, A4.short] : [A4.short, A4.long]
    const [sheetWidth = A4.short, sheetHeight = A4.long] = sheet
    const scale = Math.min((sheetWidth - 2 * MARGIN) / width, (sheetHeight - 2 * MARGIN) / height)
    const x = (sheetWidth - width * scale) / 2
    const y = (sheetHeight - height * scale) / 2
    const device = writer.beginPage([0, 0, sheetWidth, sheetHeight])
    page.run(device, [scale, 0, 0, scale, x - left * scale, y - top * scale])
    writer.endPage()
    page.destroy()
  }
  writer.close()
  pictures.destroy()
  return bytes
}

/** What a reader says of the file and opens with it. No tags: pages from elsewhere have none that could be vouched for. */
function describe(bundle: mupdf.PDFDocument, { title, language }: BundleHead): void {
  bundle.setMetaData(mupdf.Document.META_INFO_TITLE, title)
  const root = bundle.getTrailer().get('Root')
  root.put('Lang', bundle.newString(LANGUAGE_TAGS[language]))
  root.put('PageMode', bundle.newName('UseOutlines'))
  const shown = bundle.newDictionary()
  shown.put('DisplayDocTitle', bundle.newBoolean(true))
  root.put('ViewerPreferences', shown)
}

function addBookmarks(
  bundle: mupdf.PDFDocument,
  bookmarks: readonly Readonly<{ title: string; page: number }>[],
): void {
  const outline = bundle.outlineIterator()
  for (const { title, page } of bookmarks) outline.insert({ title, uri: `#page=${String(page)}`, open: false })
  outline.destroy()
}

/** The number of pages of a stored file; why it cannot be part of a bundle, where it cannot. */
export function judgeForBundle(file: SealedFile, kind: AttachmentKind): number | NotBundled {
  if (kind === 'docx' || endingOf(kind) === undefined) return 'kind'
  try {
    const document = openDocument(file, kind)
    try {
      if (document.needsPassword()) return 'locked'
      const pages = document.countPages()
      // A page that cannot be read shows only when it is asked for.
      for (let page = 0; page < pages; page += 1) {
        refuseTooLarge(file, kind, page)
        document.loadPage(page).destroy()
      }
      return pages === 0 ? 'broken' : pages
    } finally {
      document.destroy()
    }
  } catch (error) {
    return error instanceof SourceRefusal ? 'large' : 'broken'
  }
}
