import type * as mupdf from 'mupdf'
import { withoutPictureData } from './plainJpeg.ts'
import { withoutJpxData } from './plainJpx.ts'

/** What a page or picture may say of itself beside what it shows: XMP, and data private to a program. */
const SAYS = ['Metadata', 'PieceInfo'] as const
const JPX = 'JPXDecode'

/**
 * SECURITY: takes out of a document what its pictures and pages say of themselves: place, device, author, programs. What they
 * show stays as it is, and so do the stored files they came from. Pictures within the text of a page (rare, small) are left.
 */
export function takeOutPictureData(document: mupdf.PDFDocument): void {
  const count = document.countObjects()
  for (let number = 1; number < count; number += 1) {
    const object = document.newIndirect(number)
    if (!object.isDictionary() && !object.isStream()) continue
    for (const name of SAYS) if (!object.get(name).isNull()) object.delete(name)
    if (object.isStream()) cleanStream(object, document)
  }
}

function cleanStream(stream: mupdf.PDFObject, document: mupdf.PDFDocument): void {
  const filters = filtersOf(stream.get('Filter'))
  if (filters.includes(JPX)) cleanJpx(stream, document)
  if (!filters.includes('DCTDecode')) return
  const isPlain = filters.length === 1
  // Under a second filter the picture is unpacked: its points are what is kept.
  const read = isPlain ? stream.readRawStream() : stream.readStream()
  if (isPlain) stream.writeRawStream(withoutPictureData(read.asUint8Array()))
  else stream.writeStream(read)
  read.destroy()
}

/** What the engine unpacks of such a stream is the picture as it is packed, whatever other filters lie over it. */
function cleanJpx(stream: mupdf.PDFObject, document: mupdf.PDFDocument): void {
  const read = stream.readStream()
  stream.put('Filter', document.newName(JPX))
  stream.delete('DecodeParms')
  stream.writeRawStream(withoutJpxData(read.asUint8Array()))
  read.destroy()
}

function filtersOf(filter: mupdf.PDFObject): readonly string[] {
  if (filter.isName()) return [filter.asName()]
  const names: string[] = []
  filter.forEach((one) => names.push(one.asName()))
  return names
}
