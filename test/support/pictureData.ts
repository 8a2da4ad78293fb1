import { deflateSync } from 'node:zlib'
import * as mupdf from 'mupdf'
import PDFDocument from 'pdfkit'
import { PNG } from 'pngjs'

const [SIDE, DOTS_PER_INCH] = [64, 72]
/** The chunk of a PNG that says its size, with all before it. */
const PNG_START = 33

/** A picture of colours that run from one edge to the other, as a PNG. */
export function plainPng(): Buffer {
  const png = new PNG({ width: SIDE, height: SIDE })
  for (let at = 0; at < png.data.length; at += 4) png.data.set([at % 256, (at >> 8) % 256, 90, 255], at)
  return PNG.sync.write(png, { colorType: 2 })
}

/** The same as a camera writes it: place, device and author before the picture, a second picture with all of it after its end. */
export function cameraJpeg(secret: string): Buffer {
  const image = new mupdf.Image(plainPng())
  const bytes = Buffer.from(image.toPixmap().asJPEG(90, false))
  const exif = Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\u0008'), Buffer.from(secret)])
  const said = [
    segment(0xe1, exif),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${secret}</x:xmpmeta>`)),
    segment(0xe2, Buffer.from(`MPF\0${secret}`)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${secret}`)),
    segment(0xfe, Buffer.from(secret)),
  ]
  const whole = Buffer.concat([bytes.subarray(0, 2), ...said, bytes.subarray(2)])
  return Buffer.concat([whole, whole])
}

/** The same as a PNG with texts, packed and not, and the data of a camera. */
export function labelledPng(secret: string): Buffer {
  const png = plainPng()
  const chunks = [
    chunk('tEXt', Buffer.from(`Author\0${secret}`)),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from(secret))])),
    chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${secret}`)),
    chunk('eXIf', Buffer.from(`MM\0*\0\0\0\u0008${secret}`)),
  ]
  return Buffer.concat([png.subarray(0, PNG_START), ...chunks, png.subarray(PNG_START)])
}

/** A JPEG 2000 of 16 × 16 dots by OpenJPEG, which says so in a comment. */
const JPX = Buffer.from(
  'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAEAAAABAAAwcHAAAAAAAPY29scgEAAAAA' +
    'ABAAAAC4anAyY/9P/1EALwAAAAAAEAAAABAAAAAAAAAAAAAAABAAAAAQAAAAAAAAAAAAAwcBAQcBAQcBAf9SAAwAAAABAQQEBAAB' +
    '/1wAEEBASEhQSEhQSEhQSEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4w/5AACgAAAAAANAAB/5PPpBAH' +
    'X8+wCAQf33gQAx2Ap94EBCen2AQGv4CiIAs9gICAgICAgP/Z',
  'base64',
)
/** Where its boxes of the head and of the code begin. */
const [JPX_HEAD, JPX_CODE] = [32, 77]

/** The same with boxes that say it, before the picture, in its head and after its end, and words after the end of its code. */
export function labelledJpx(secret: string): Buffer {
  const said = [box('uuid', Buffer.from(`JpgTiffExif->JP2${secret}`)), box('xml ', Buffer.from(`<x:xmpmeta>${secret}`))]
  const head = box('jp2h', Buffer.concat([JPX.subarray(JPX_HEAD + 8, JPX_CODE), ...said]))
  const code = box('jp2c', Buffer.concat([JPX.subarray(JPX_CODE + 8), Buffer.from(secret)]))
  return Buffer.concat([JPX.subarray(0, JPX_HEAD), ...said, head, code, ...said])
}

/** A PDF from elsewhere with such a picture on its page; `isPackedAgain`: under a second filter. */
export function pdfOfJpx(picture: Buffer, isPackedAgain: boolean): Buffer {
  const document = new mupdf.PDFDocument()
  const filters = [...(isPackedAgain ? ['FlateDecode'] : []), 'JPXDecode'].map((name) => document.newName(name))
  const entries = { Type: 'XObject', Subtype: 'Image', Width: 16, Height: 16, Filter: filters }
  const image = document.addRawStream(isPackedAgain ? deflateSync(picture) : picture, entries)
  const resources = document.addObject({ XObject: { Im: image } })
  document.insertPage(
    -1,
    document.addPage([0, 0, SIDE, SIDE], 0, resources, `${String(SIDE)} 0 0 ${String(SIDE)} 0 0 cm /Im Do`),
  )
  return Buffer.from(document.saveToBuffer('').asUint8Array())
}

/** A PDF from elsewhere with such a picture on its page, as it is stored in it. */
export function pdfOfPicture(picture: Buffer): Promise<Buffer> {
  const document = new PDFDocument({ size: [SIDE * 2, SIDE * 2], margin: 0 })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const end = new Promise<Buffer>((resolve) => {
    document.on('end', () => {
      resolve(Buffer.concat(parts))
    })
  })
  document.image(picture, 0, 0, { width: SIDE, height: SIDE })
  document.end()
  return end
}

/** The points of a picture as they are shown. */
export function pointsOf(picture: Uint8Array, kind = 'image/jpeg'): Buffer {
  const document = mupdf.Document.openDocument(picture, kind)
  const page = document.loadPage(0)
  const drawn = page.toPixmap(mupdf.Matrix.scale(DOTS_PER_INCH / 72, DOTS_PER_INCH / 72), mupdf.ColorSpace.DeviceRGB)
  return Buffer.from(drawn.getPixels())
}

function box(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8, kind.padStart(8), 'latin1')
  head.writeUInt32BE(content.length + 8)
  return Buffer.concat([head, content])
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

function chunk(kind: string, content: Buffer): Buffer {
  const bytes = Buffer.concat([Buffer.from(kind), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crcOf(bytes))
  return Buffer.concat([length, bytes, sum])
}

function crcOf(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ ((sum & 1) === 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}
