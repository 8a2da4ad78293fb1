import * as mupdf from 'mupdf'

const CORNER = { width: 190, height: 170, scale: 4 } as const

/** The file saved anew by an editor of PDF, after something was done to it. */
export function editPdf(bytes: Buffer, change: (pdf: mupdf.PDFDocument) => void): Buffer {
  const pdf = new mupdf.PDFDocument(Uint8Array.from(bytes))
  change(pdf)
  return Buffer.from(pdf.saveToBuffer('garbage').asUint8Array())
}

/**
 * Puts one drawn letter of a page in the place of the one after it, as somebody does who knows the file; `passed`: how many lines are
 * left alone before, at whose beginning stand those of the head of the page.
 */
export function swapLetters(pdf: mupdf.PDFDocument, page: number, passed = 0): void {
  const contents = pdf.loadPage(page).getObject().get('Contents')
  const stream = contents.isArray() ? contents.get(0) : contents
  const text = Buffer.from(stream.readStream().asUint8Array()).toString('latin1')
  let left = passed
  const changed = text.replace(/\[<([0-9a-f]{4})((?!\1)[0-9a-f]{4})/g, (found, one: string, other: string) => {
    left -= 1
    return left === -1 ? `[<${other}${one}` : found
  })
  if (changed === text) throw new Error('no letters to change')
  stream.writeStream(Buffer.from(changed, 'latin1'))
}

/** Lays the corner with the code of another file's page over that of this one. */
export function coverCode(pdf: mupdf.PDFDocument, page: number, other: Buffer): void {
  const image = pdf.addImage(new mupdf.Image(cornerOf(other, page)))
  const target = pdf.loadPage(page).getObject()
  const resources = target.get('Resources')
  if (resources.get('XObject').isNull()) resources.put('XObject', pdf.newDictionary())
  resources.get('XObject').put('Foreign', image)
  const size = `${String(CORNER.width)} 0 0 ${String(CORNER.height)}`
  const drawn = pdf.addStream(`Q q ${size} 0 0 cm /Foreign Do Q`, {})
  const before = pdf.addStream('q', {})
  const contents = pdf.newArray()
  for (const part of [before, target.get('Contents'), drawn]) contents.push(part)
  target.put('Contents', contents)
}

function cornerOf(bytes: Buffer, page: number): Uint8Array {
  const { width, height, scale } = CORNER
  const source = mupdf.Document.openDocument(Uint8Array.from(bytes), 'application/pdf').loadPage(page)
  const bottom = source.getBounds()[3]
  const box: mupdf.Rect = [0, Math.round((bottom - height) * scale), width * scale, Math.round(bottom * scale)]
  const picture = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, box, false)
  picture.clear(255)
  const device = new mupdf.DrawDevice(mupdf.Matrix.scale(scale, scale), picture)
  source.run(device, mupdf.Matrix.identity)
  device.close()
  return picture.asPNG()
}
