import * as mupdf from 'mupdf'
import { beforeAll, expect, test } from 'vitest'
import { verifyDocument } from '../../electron/proof/verifyDocument.ts'
import { documentKeyOf } from '../../electron/vault/documentKey.ts'
import { certificateOf } from '../../electron/proof/certificate.ts'
import { digestOf, signDigest } from '../../electron/proof/fileSignature.ts'
import { findSignatures, signedRanges, writeSignature } from '../../electron/proof/signatureRanges.ts'
import { checkFileSignature } from '../../electron/proof/checkFileSignature.ts'
import { coverCode, editPdf, swapLetters } from '../support/proof/editPdf.ts'
import { rebuilt, stripSignature } from '../support/proof/forgeries.ts'
import { drawProvenOrder, newOffice } from '../support/proof/provenOrder.ts'
import { pdfFile } from '../support/pdf.ts'

const office = newOffice()
/** Bytes between two places that are changed, besides those of every object. */
const EVERY = 400
let order: Buffer
let other: Buffer

beforeAll(async () => {
  order = (await drawProvenOrder({ seal: office.seal })).bytes
  other = (await drawProvenOrder({ seal: office.seal, number: 'VSPG-IPZ-2026-KR4-0008' })).bytes
})

async function faultsOf(bytes: Uint8Array, keys = [office.key]) {
  const report = await verifyDocument(bytes, keys)
  expect(report?.genuine ?? false).toBe(false)
  return report?.faults ?? []
}

const names = (faults: Awaited<ReturnType<typeof faultsOf>>): readonly string[] => faults.map(({ fault }) => fault)

test('one changed byte is seen, wherever it is', { timeout: 240_000 }, () => {
  // Places in every object: where each begins, in its middle, before its end; the head, the table, the end; the signature's own bytes.
  const starts = [...order.toString('latin1').matchAll(/\d+ 0 obj/g)].map(({ index }) => index)
  const [place] = findSignatures(order)
  if (place === undefined) throw new Error('no signature')
  const signature = [place.from, place.from + 1, place.from + 300, place.from + 1200, place.to - 2, place.to - 1]
  const inObjects = starts.flatMap((start, at) => {
    const end = starts[at + 1] ?? order.length
    return [start, Math.floor((start + end) / 2), end - 3]
  })
  const between = Array.from({ length: Math.floor(order.length / EVERY) }, (_, at) => at * EVERY)
  const places = [...new Set([0, 3, 9, ...inObjects, ...between, ...signature, order.length - 2, order.length - 1])]
  const missed: number[] = []
  for (const at of places) {
    const bytes = Buffer.from(order)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    // Only the signature is asked here, which is over every byte: reading all pages for each place would take minutes.
    if (isGenuineFile(bytes)) missed.push(at)
  }
  expect(missed).toEqual([])
  expect(places.length).toBeGreaterThan(100)
})

function isGenuineFile(bytes: Buffer): boolean {
  return checkFileSignature(bytes, [office.key]).faults.length === 0
}

test('a changed sum is found on its page', async () => {
  const faults = await faultsOf(
    editPdf(order, (pdf) => {
      swapLetters(pdf, 1)
    }),
  )
  expect(names(faults)).toContain('altered')
  expect(faults).toContainEqual({ fault: 'pageAltered', page: 2 })
})

test('one page removed is missing', async () => {
  const faults = await faultsOf(rebuilt(pdfFile(order), '1-2,4-5'))
  expect(faults).toContainEqual({ fault: 'pageMissing', page: 3 })
})

test('a page that can no longer be read is named once', async () => {
  const [start] = [...order.toString('latin1').matchAll(/stream\n/g)].map(({ index }) => index)
  const damaged = Buffer.from(order)
  damaged.fill(0x20, (start ?? 0) + 7, (start ?? 0) + 900)
  const faults = await faultsOf(damaged)
  expect(faults).toEqual([{ fault: 'altered' }, { fault: 'codeMissing', page: 1 }])
})

test('pages in another order are seen', async () => {
  expect(names(await faultsOf(rebuilt(pdfFile(order), '1,3,2,4,5')))).toContain('pageOrder')
})

test('two orders glued together are seen, joined by an editor or end to end', async () => {
  const glued = await faultsOf(rebuilt(pdfFile(order), '1-z', pdfFile(other), '1-z'))
  expect(glued.filter(({ fault }) => fault === 'glued').map(({ page }) => page)).toEqual([6, 7, 8, 9, 10])
  expect((await faultsOf(Buffer.concat([order, other]))).length).toBeGreaterThan(0)
})

test('a page of another order in its place is seen', async () => {
  const faults = await faultsOf(rebuilt(pdfFile(order), '1', pdfFile(other), '2', pdfFile(order), '3-5'))
  expect(faults).toContainEqual({ fault: 'glued', page: 2 })
  expect(faults).toContainEqual({ fault: 'pageMissing', page: 2 })
})

test('an update that is appended is seen', async () => {
  const pdf = new mupdf.PDFDocument(Uint8Array.from(order))
  pdf.setMetaData('info:Title', 'Something else')
  const updated = Buffer.from(pdf.saveToBuffer('incremental').asUint8Array())
  expect(updated.subarray(0, order.length).equals(order)).toBe(true)
  expect(names(await faultsOf(updated))).toEqual(['appended'])
  expect(names(await faultsOf(Buffer.concat([order, Buffer.from('\n')])))).toEqual(['appended'])
})

test('a file that was cut off is seen', async () => {
  expect(names(await faultsOf(order.subarray(0, order.length - 1)))).toContain('truncated')
  expect(names(await faultsOf(order.subarray(0, Math.floor(order.length * 0.9))))).toContain('truncated')
})

test('a signature that was stripped is missed', async () => {
  expect(names(await faultsOf(stripSignature(order)))).toEqual(['unsigned'])
})

test('a signature by another certificate does not count, even one that bears the statement of the office', async () => {
  const [place] = findSignatures(order)
  if (place === undefined) throw new Error('no signature')
  const stranger = documentKeyOf(newOffice().seal)
  const own = documentKeyOf(office.seal)
  for (const statement of [stranger.statement, own.statement]) {
    const forged = Buffer.from(order)
    const certificate = certificateOf({ ...stranger, statement }, 'Viši sud u Podgorici')
    const key = {
      certificates: [certificate] as const,
      sign: (bytes: Uint8Array) => Promise.resolve(stranger.sign(bytes)),
    }
    writeSignature(forged, place, await signDigest(digestOf(signedRanges(forged, place)), key))
    expect(names(await faultsOf(forged))).toEqual(['foreignCertificate'])
  }
})

test('the order of another office is not of this one', async () => {
  expect(names(await faultsOf(order, [newOffice().key]))[0]).toBe('otherKey')
})

test('the code of another order on a page is seen', async () => {
  const faults = await faultsOf(
    editPdf(order, (pdf) => {
      coverCode(pdf, 1, other)
    }),
  )
  expect(faults).toContainEqual({ fault: 'foreignCode', page: 2 })
})

test('a key that was replaced vouches for what was issued until then, and for nothing later', async () => {
  const now = newOffice().key
  const former = (until: string) => [now, { ...office.key, until }]
  expect(await verifyDocument(order, former('2026-11-24T12:00:00.000Z'))).toMatchObject({ genuine: true })
  expect(names(await faultsOf(order, former('2026-11-23T12:00:00.000Z')))).toEqual(['keyEnded'])
})

test('what is no PDF is not read', async () => {
  for (const text of ['', 'Zdravo', '{"format":"naknada-journal"}']) {
    expect(await verifyDocument(Buffer.from(text), [office.key])).toBeUndefined()
  }
})
