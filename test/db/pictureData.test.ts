import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withoutPictureData } from '../../electron/files/attachments/plainJpeg.ts'
import { withoutJpxData } from '../../electron/files/attachments/plainJpx.ts'
import type { CaseId } from '../../shared/contract/ids.ts'
import { attach, fileWith, sha256Of } from '../support/office/attachments.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import type { TestOffice } from '../support/office/testOffice.ts'
import { cameraJpeg, labelledJpx, labelledPng, pdfOfJpx, pdfOfPicture, pointsOf } from '../support/pictureData.ts'
import { writeTiff } from '../support/writeTiff.ts'

/** Where she was, with what, and who took the picture: in words that stand nowhere else. */
const SECRET = 'GPS 42.44111N 19.26361E Aparat-Xyz Snimila Dživdžana Ljuljđuraj'

let office: TestOffice
let caseId: CaseId
beforeAll(async () => {
  office = openOfficeAtWork()
  ;({ caseId } = await importCase01(office))
})
afterAll(() => office.close())

/** All that stands in a PDF: its bytes, and every stream of it unpacked. */
function allOf(path: string): string {
  const unpacked = execFileSync('qpdf', ['--qdf', '--stream-data=uncompress', path, '-'], { maxBuffer: 1e8 })
  return Buffer.concat([readFileSync(path), unpacked]).toString('utf8')
}

test('a bundle shows pictures, and says nothing of where, when, with what and by whom they were taken', async () => {
  const jpeg = cameraJpeg(SECRET)
  const inside = await pdfOfPicture(jpeg)
  const tiff = writeTiff({ width: 8, height: 8, compression: 1, dots: Buffer.alloc(64, 90), said: SECRET })
  const files = {
    ...{ 'slika.jpg': jpeg, 'slika.png': labelledPng(SECRET), 'slika.tif': tiff, 'slika.pdf': inside },
    'slika-jpx.pdf': pdfOfJpx(labelledJpx(SECRET), false),
    'slika-jpx-flate.pdf': pdfOfJpx(labelledJpx(SECRET), true),
  }
  for (const bytes of Object.values(files).slice(0, -1)) expect(bytes.includes(SECRET)).toBe(true)
  for (const [name, bytes] of Object.entries(files)) await attach(office, caseId, 'e1', fileWith(office, name, bytes))
  const path = join(office.folder, 'svezanj.pdf')
  office.dialog.save = path
  const { claims } = await office.ask('caseFile.open', { caseId })
  const claimId = claims[0]?.claim.id ?? ''
  const made = await office.ask('attachment.bundle', { caseId, claimId, language: 'cnr', reason: 'Na traženje suda' })
  expect(made.apart).toEqual([])
  const seen = allOf(path)
  for (const part of ['42.44111N', 'Aparat-Xyz', 'Ljuljđuraj', 'xmpmeta', 'Exif', 'MPF\0', 'OpenJPEG'])
    expect(seen).not.toContain(part)
  // JPEGs are there as JPEGs, and the list still bears the fingerprint of the stored file.
  const images = execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' })
  expect([images.match(/ jpeg /g)?.length, images.match(/ jpx /g)?.length]).toEqual([2, 2])
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s/g, '')
  for (const bytes of Object.values(files)) expect(text).toContain(sha256Of(bytes))
})

test('the points of a JPEG stay as they are, and so do its colours', () => {
  const jpeg = cameraJpeg(SECRET)
  const plain = withoutPictureData(jpeg)
  expect(pointsOf(plain).equals(pointsOf(jpeg))).toBe(true)
  expect(plain.length).toBeLessThan(jpeg.length / 2)
  const [start, profile] = [jpeg.subarray(0, 2), Buffer.from('\u00ff\u00e2\0\u0010ICC_PROFILE\0\u0001\u0001', 'latin1')]
  const adobe = Buffer.from('\u00ff\u00ee\0\u000eAdobe\0d\0\0\0\0\u0001', 'latin1')
  const coloured = Buffer.concat([start, profile, adobe, jpeg.subarray(2)])
  for (const kept of [profile, adobe]) expect(Buffer.from(withoutPictureData(coloured)).includes(kept)).toBe(true)
})

test.each([
  ['is cut short in what it says', 40],
  ['is cut short in its picture', -200],
  ['has nothing but a beginning', 2],
  ['is empty', 0],
])('a JPEG that %s is read as far as it goes', (_how, end) => {
  const jpeg = cameraJpeg(SECRET)
  const half = jpeg.subarray(0, jpeg.length / 2)
  const cut = half.subarray(0, end < 0 ? half.length + end : end)
  expect(Buffer.from(withoutPictureData(cut)).includes('GPS')).toBe(false)
})

test('the points of a JPEG 2000 stay as they are, in its boxes or without any', () => {
  const jpx = labelledJpx(SECRET)
  const code = jpx.subarray(jpx.indexOf('ff4fff51', 0, 'hex'), jpx.indexOf('ffd9', 0, 'hex') + 2)
  for (const picture of [jpx, code]) {
    const plain = Buffer.from(withoutJpxData(picture))
    for (const said of ['GPS', 'xmpmeta', 'OpenJPEG']) expect(plain.includes(said)).toBe(false)
    expect(pointsOf(plain, 'image/jp2').equals(pointsOf(picture, 'image/jp2'))).toBe(true)
  }
})

test('what follows the end of a JPEG 2000 is left out, of one whose last part does not say its length too', () => {
  const jpx = labelledJpx('')
  const code = jpx.subarray(jpx.indexOf('ff4fff51', 0, 'hex'), jpx.indexOf('ffd9', 0, 'hex') + 2)
  const endless = Buffer.from(code)
  const tile = endless.indexOf('ff90', 0, 'hex')
  endless.fill(0, tile + 6, tile + 10)
  for (const picture of [code, endless]) {
    const plain = Buffer.from(withoutJpxData(Buffer.concat([picture, Buffer.from(SECRET)])))
    expect(plain.length).toBe(picture.length)
    expect(plain.includes('GPS')).toBe(false)
  }
})

test('a JPEG 2000 that is cut short is read as far as it goes, and one of other bytes ends', () => {
  const jpx = labelledJpx(SECRET)
  for (let end = 0; end < jpx.length; end += 1) {
    expect(Buffer.from(withoutJpxData(jpx.subarray(0, end))).includes('GPS')).toBe(false)
    withoutJpxData(jpx.map((byte, at) => (at === end ? 255 - byte : byte)))
  }
})
