import { createHash } from 'node:crypto'

/** Pictures of 150 × 200 points of grey: with them three thousand pages are a file of 90 MB, as a scanned case file is. */
const PICTURE = { width: 150, height: 200 } as const
const PAGES_OBJECT = 2
const FONT_OBJECT = 3
const FIRST_PAGE_OBJECT = 4
const OBJECTS_A_PAGE = 3

type Options = Readonly<{
  pages: number
  withPictures: boolean
  /** How many bytes lie in it that no page needs. */
  ballast?: number
}>

/** A PDF as scanners write it: a table of places at its end, all pages under one node, each page's parts beside it. */
export function longPdf({ pages, withPictures, ballast = 0 }: Options): Buffer {
  const parts: Buffer[] = []
  const places: (number | undefined)[] = []
  let size = 0
  const write = (part: Buffer | string): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(bytes)
    size += bytes.length
  }
  const object = (number: number, ...content: readonly (Buffer | string)[]): void => {
    places[number] = size
    write(`${String(number)} 0 obj\n`)
    for (const part of content) write(part)
    write('\nendobj\n')
  }
  const stream = (number: number, dictionary: string, bytes: Buffer): void => {
    object(number, `<< ${dictionary} /Length ${String(bytes.length)} >>\nstream\n`, bytes, '\nendstream')
  }
  write('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n')
  object(1, `<< /Type /Catalog /Pages ${String(PAGES_OBJECT)} 0 R >>`)
  object(FONT_OBJECT, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  const numbers = Array.from({ length: pages }, (_none, at) => FIRST_PAGE_OBJECT + at * OBJECTS_A_PAGE)
  for (const [at, number] of numbers.entries()) {
    const picture = withPictures ? ` /XObject << /P ${String(number + 2)} 0 R >>` : ''
    const resources = `/Resources << /Font << /F ${String(FONT_OBJECT)} 0 R >>${picture} >>`
    const own = `/MediaBox [0 0 595 842] ${resources} /Contents ${String(number + 1)} 0 R`
    object(number, `<< /Type /Page /Parent ${String(PAGES_OBJECT)} 0 R ${own} >>`)
    const drawing = withPictures ? 'q 450 0 0 600 72 100 cm /P Do Q' : ''
    stream(number + 1, '', Buffer.from(`BT /F 20 Tf 72 760 Td (Strana broj ${String(at + 1)}) Tj ET\n${drawing}`))
    if (withPictures) stream(number + 2, pictureDictionary, greyPoints(at))
  }
  if (ballast > 0) stream(FIRST_PAGE_OBJECT + pages * OBJECTS_A_PAGE, '', Buffer.alloc(ballast))
  const kids = numbers.map((number) => `${String(number)} 0 R`).join(' ')
  object(PAGES_OBJECT, `<< /Type /Pages /Count ${String(pages)} /Kids [${kids}] >>`)
  const table = size
  write(`xref\n0 ${String(places.length)}\n0000000000 65535 f \n`)
  for (const place of places.slice(1)) write(place === undefined ? FREE : entry(place))
  write(`trailer\n<< /Size ${String(places.length)} /Root 1 0 R >>\nstartxref\n${String(table)}\n%%EOF\n`)
  return Buffer.concat(parts)
}

const FREE = '0000000000 65535 f \n'
const entry = (place: number): string => `${String(place).padStart(10, '0')} 00000 n \n`

const pictureDictionary = [
  '/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8',
  `/Width ${String(PICTURE.width)} /Height ${String(PICTURE.height)}`,
].join(' ')

/** Points that no two pages have alike and that do not shrink. */
function greyPoints(page: number): Buffer {
  const points = Buffer.alloc(PICTURE.width * PICTURE.height)
  const block = createHash('sha512').update(String(page)).digest()
  for (let at = 0; at < points.length; at += 1) points[at] = ((block[at % 64] ?? 0) ^ (at * 31 + (at >> 8))) & 0xff
  return points
}
