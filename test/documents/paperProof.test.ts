import qrcode from 'qrcode-generator'
import { PNG } from 'pngjs'
import { beforeAll, expect, test } from 'vitest'
import { verifyBrought } from '../../electron/proof/verifyBrought.ts'
import { pdfFile } from '../support/pdf.ts'
import { editPdf, swapLetters } from '../support/proof/editPdf.ts'
import { cutOff, photograph, turned } from '../support/proof/photograph.ts'
import { drawProvenOrder, newOffice } from '../support/proof/provenOrder.ts'
import { scannedPdf, scanPage } from '../support/scannedPage.ts'

// Paper that is brought back: rasterised pages of a signed order, as scanners and telephones see them.

const office = newOffice()
let path: string
let scan: Buffer

beforeAll(async () => {
  path = pdfFile((await drawProvenOrder({ seal: office.seal })).bytes)
  scan = scanPage(path, 2)
})

async function paperOf(bytes: Uint8Array, keys = [office.key]) {
  const verified = await verifyBrought(bytes, keys)
  if (typeof verified === 'string' || verified.kind !== 'paper') throw new Error('no paper')
  return verified.paper
}

const PAGE_2 = { page: 2, pages: 5, days: 15, sums: [{ head: 0, cents: 2_115_323 }, {}, {}, {}, {}, {}] }

test('a scan of a page says what the page must read', async () => {
  expect(await paperOf(scan)).toMatchObject({ pages: 1, faults: [], statements: [PAGE_2] })
})

test('a grey photo from aside is read, and so is a page upside down', async () => {
  expect(await paperOf(photograph(scan))).toMatchObject({ faults: [], statements: [PAGE_2] })
  expect(await paperOf(turned(scan))).toMatchObject({ faults: [], statements: [PAGE_2] })
})

test('a PDF of scanned pages is paper, each page by its own code', async () => {
  const pages = [scan, scanPage(path, 3), cutOff(scan, 0.7)]
  const paper = await paperOf(await scannedPdf(pages))
  expect(paper.statements.map(({ page }) => page)).toEqual([2, 3])
  expect(paper).toMatchObject({ pages: 3, faults: [{ fault: 'codeMissing', page: 3 }] })
})

test('a picture without the corner of the code has none', async () => {
  expect(await paperOf(cutOff(scan, 0.7))).toEqual({
    pages: 1,
    statements: [],
    faults: [{ fault: 'codeMissing', page: 1 }],
  })
})

test('a QR code that is none of the program is said to be another one, alone and beside the code of the page', async () => {
  const other = qrPicture('https://primjer.me/racun/5')
  expect(await paperOf(other)).toMatchObject({ statements: [], faults: [{ fault: 'foreignQr', page: 1 }] })
  const both = PNG.sync.read(scan)
  const small = PNG.sync.read(other)
  PNG.bitblt(small, both, 0, 0, small.width, small.height, 900, 60)
  expect(await paperOf(PNG.sync.write(both))).toMatchObject({ faults: [], statements: [PAGE_2] })
})

test('the code of another office does not count', async () => {
  expect(await paperOf(scan, [newOffice().key])).toMatchObject({
    statements: [],
    faults: [{ fault: 'otherKey', page: 1 }],
  })
})

test('a key that was replaced vouches for paper that was issued until then, and for nothing later', async () => {
  const keys = (until: string) => [newOffice().key, { ...office.key, until }]
  expect(await paperOf(scan, keys('2026-11-24T12:00:00.000Z'))).toMatchObject({ faults: [], statements: [PAGE_2] })
  expect(await paperOf(scan, keys('2026-11-23T12:00:00.000Z'))).toMatchObject({
    statements: [],
    faults: [{ fault: 'keyEnded', page: 1 }],
  })
})

test('a changed digit on paper, its code untouched, is told by what the page must read, never that it is unchanged', async () => {
  const forged = editPdf(await drawn(), (pdf) => {
    swapLetters(pdf, 1)
  })
  const paper = await paperOf(scanPage(pdfFile(forged), 2))
  expect(paper).toMatchObject({ faults: [], statements: [PAGE_2] })
  expect(JSON.stringify(paper)).not.toMatch(/genuine|unchanged/)
})

test('a PDF with words is a document, whoever took its signature away', async () => {
  const stripped = editPdf(await drawn(), () => undefined)
  expect(await verifyBrought(stripped, [office.key])).toMatchObject({ kind: 'document', report: { genuine: false } })
})

test('a picture that says it would fill the memory is not unpacked', async () => {
  expect(await verifyBrought(pngHead(60_000, 60_000), [office.key])).toBe('tooLarge')
  expect(await verifyBrought(pngHead(4_294_967_295, 1), [office.key])).toBe('tooLarge')
  expect(await verifyBrought(jpegHead(65_000, 65_000), [office.key])).toBe('tooLarge')
})

test('a broken picture cannot be read, and breaks nothing', async () => {
  expect(await verifyBrought(pngHead(0, 0), [office.key])).toBe('unreadable')
  expect(await verifyBrought(scan.subarray(0, 20), [office.key])).toBe('unreadable')
  expect(await verifyBrought(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), [office.key])).toBe('unreadable')
  for (const bytes of [scan.subarray(0, scan.length / 2), pngHead(9_000, 9_000)]) {
    const verified = await verifyBrought(bytes, [office.key])
    if (verified !== 'unreadable') expect(verified).toMatchObject({ paper: { statements: [] } })
  }
  expect(await paperOf(scan)).toMatchObject({ statements: [PAGE_2] })
})

async function drawn(): Promise<Buffer> {
  return (await drawProvenOrder({ seal: office.seal })).bytes
}

/** A QR code of eight dots a module, with its white border. */
function qrPicture(text: string): Buffer {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const [side, border] = [code.getModuleCount(), 4]
  const picture = new PNG({ width: (side + 2 * border) * 8, height: (side + 2 * border) * 8 })
  picture.data.fill(255)
  for (let at = 0; at < picture.width * picture.height; at += 1) {
    const row = Math.floor(at / picture.width / 8) - border
    const column = Math.floor((at % picture.width) / 8) - border
    const isInside = row >= 0 && column >= 0 && row < side && column < side
    if (isInside && code.isDark(row, column)) picture.data.fill(0, at * 4, at * 4 + 3)
  }
  return PNG.sync.write(picture)
}

/** The head of a PNG that says it has such a size, and nothing behind it. */
function pngHead(width: number, height: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080200000000000000', 'hex')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}

function jpegHead(width: number, height: number): Buffer {
  const head = Buffer.from('ffd8ffc0001108000000000301220002110103110100', 'hex')
  head.writeUInt16BE(height, 7)
  head.writeUInt16BE(width, 9)
  return head
}
