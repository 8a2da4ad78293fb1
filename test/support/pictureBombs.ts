import { deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { writeTiff } from './writeTiff.ts'

type Size = Readonly<{ width: number; height: number }>

/** A PNG that says it is so large; it holds one point. */
export function pngBomb({ width, height }: Size): Buffer {
  const bytes = PNG.sync.write(new PNG({ width: 1, height: 1 }))
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

/** The beginning of a JPEG that says it is so large, at most 65,535 points each way. */
export function jpegBomb({ width, height }: Size): Buffer {
  const frame = Buffer.from('ffd8ffc0001108000000000301220002110103110100ffd9', 'hex')
  frame.writeUInt16BE(height, 7)
  frame.writeUInt16BE(width, 9)
  return frame
}

/** A TIFF that says it is so large, its points compressed; `isCircle`: its table of pages leads back to itself. */
export function tiffBomb({ width, height }: Size, isCircle = false): Buffer {
  return writeTiff({ width, height, compression: 8, dots: deflateSync(Buffer.alloc(1_000)), isCircle })
}

/** A PDF of one page with words and a picture that says it is so large. */
export function pdfBomb({ width, height }: Size): Buffer {
  const points = deflateSync(Buffer.alloc(1_000))
  const drawing = 'BT /F 20 Tf 72 760 Td (Strana sa slikom) Tj ET q 450 0 0 600 72 100 cm /P Do Q'
  const picture = `/Width ${String(width)} /Height ${String(height)} /BitsPerComponent 8 /ColorSpace /DeviceRGB`
  return Buffer.concat([
    Buffer.from(
      [
        '%PDF-1.4',
        '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
        '2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj',
        '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R',
        '/Resources << /Font << /F 6 0 R >> /XObject << /P 5 0 R >> >> >> endobj',
        `4 0 obj << /Length ${String(drawing.length)} >> stream\n${drawing}\nendstream endobj`,
        '6 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj',
        `5 0 obj << /Type /XObject /Subtype /Image ${picture} /Filter /FlateDecode /Length ${String(points.length)} >> stream\n`,
      ].join('\n'),
      'latin1',
    ),
    points,
    Buffer.from('\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n', 'latin1'),
  ])
}
