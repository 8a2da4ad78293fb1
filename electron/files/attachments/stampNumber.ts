import type { PDFDocument, PDFObject } from 'mupdf'

const SIZE = 9
const FOOT = 12
const DIGIT = 0.556
/** The widest letter of a mark. */
const LETTER = 0.778
const PAD = 3
const FONT = 'NaknadaNumber'

/** Writes the number of a page (`at` counts from 0) at its foot, with a mark before it where there is one, on white, upright however the page is turned. */
export function stampNumber(document: PDFDocument, at: number, font: PDFObject, mark?: string): void {
  const page = document.findPage(at)
  const number = [...(mark === undefined ? [] : [mark]), String(at + 1)].join(' ')
  const width = [...number].reduce((sum, sign) => sum + (/\d/.test(sign) ? DIGIT : LETTER), 0) * SIZE
  const [a, b, c, d, x, y] = placeOf(page, width)
  const drawing = [
    `q ${[a, b, c, d, x, y].join(' ')} cm`,
    `1 g ${String(-PAD)} ${String(-PAD)} ${String(width + 2 * PAD)} ${String(SIZE + PAD)} re f`,
    `0 g BT /${FONT} ${String(SIZE)} Tf (${number}) Tj ET Q`,
  ].join('\n')
  addFont(document, page, font)
  // What the page draws is closed in itself, so that nothing it leaves set changes the number.
  const own = page.get('Contents')
  const contents = document.newArray()
  contents.push(document.addStream('q', {}))
  if (own.isArray()) own.forEach((part) => void contents.push(part))
  else if (!own.isNull()) contents.push(own)
  contents.push(document.addStream(`Q\n${drawing}`, {}))
  page.put('Contents', contents)
}

/** The matrix under which the number stands in the middle of the foot as the page is shown. */
function placeOf(page: PDFObject, width: number): readonly [number, number, number, number, number, number] {
  const [left = 0, bottom = 0, right = 0, top = 0] = boxOf(page)
  const [x, y] = [(left + right - width) / 2, (bottom + top) / 2]
  switch (((page.getInheritable('Rotate').asNumber() % 360) + 360) % 360) {
    case 90:
      return [0, 1, -1, 0, right - FOOT, y - width / 2]
    case 180:
      return [-1, 0, 0, -1, x + width, top - FOOT]
    case 270:
      return [0, -1, 1, 0, left + FOOT, y + width / 2]
    default:
      return [1, 0, 0, 1, x, bottom + FOOT]
  }
}

function boxOf(page: PDFObject): readonly number[] {
  const crop = page.getInheritable('CropBox')
  const box = crop.isArray() ? crop : page.getInheritable('MediaBox')
  return [0, 1, 2, 3].map((at) => box.get(at).asNumber())
}

/** The font stands in the page's own resources: a copy, because pages may share theirs with others. */
function addFont(document: PDFDocument, page: PDFObject, font: PDFObject): void {
  const own = page.getInheritable('Resources')
  const resources = document.newDictionary()
  if (own.isDictionary()) own.forEach((value, key) => void resources.put(key, value))
  const fonts = document.newDictionary()
  const known = resources.get('Font')
  if (known.isDictionary()) known.forEach((value, key) => void fonts.put(key, value))
  fonts.put(FONT, font)
  resources.put('Font', fonts)
  page.put('Resources', resources)
}
