import { afterAll, beforeAll, expect, test } from 'vitest'
import { limitEngineMemory } from '../../electron/files/attachments/engineMemory.ts'
import type { CaseId } from '../../shared/contract/ids.ts'
import { attach, fileWith } from '../support/office/attachments.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import type { TestOffice } from '../support/office/testOffice.ts'
import { jpegBomb, pdfBomb, pngBomb, tiffBomb } from '../support/pictureBombs.ts'

/** Together more than ten gigabytes of points; some hundred bytes on the disk. */
const HUGE = { width: 60_000, height: 60_000 }
/** The engines that are started take half of it themselves. */
const MOST_BYTES = 500_000_000
const TOO_LARGE = { code: 'attachment.pictureTooLarge', params: { megapixels: 3_600 } }

let office: TestOffice
let caseId: CaseId
let before: number

beforeAll(async () => {
  office = openOfficeAtWork()
  ;({ caseId } = await importCase01(office))
  before = process.memoryUsage.rss()
})
afterAll(() => office.close())

async function attachAndRead(evidence: string, name: string, bytes: Uint8Array) {
  const { file } = await attach(office, caseId, evidence, fileWith(office, name, bytes))
  const target = { caseId, evidence, file }
  await office.ask('attachment.readText', target)
  return target
}

const grown = () => process.memoryUsage.rss() - before

test.each([
  ['bomba.png', pngBomb(HUGE)],
  ['bomba.jpg', jpegBomb(HUGE)],
])('%s is not shown, and says how many points it has; it waits for no recognition', async (name, bytes) => {
  const target = await attachAndRead('e1', name, bytes)
  expect(await office.refused('attachment.open', target)).toEqual(TOO_LARGE)
  expect(await office.ask('attachment.recognise', target)).toEqual({ waiting: 0 })
  expect(grown()).toBeLessThan(MOST_BYTES)
})

test('a page of a TIFF is not drawn either, and one whose table of pages leads in a circle is broken', async () => {
  const target = await attachAndRead('e1', 'bomba.tif', tiffBomb(HUGE))
  await office.ask('attachment.open', target)
  expect(await office.refused('attachment.showPage', { ...target, page: 1 })).toEqual(TOO_LARGE)
  expect(await office.ask('attachment.recognise', target)).toEqual({ waiting: 0 })
  const circle = await attachAndRead('e2', 'krug.tif', tiffBomb({ width: 10, height: 10 }, true))
  await office.ask('attachment.open', circle)
  expect(await office.refused('attachment.showPage', { ...circle, page: 1 })).toEqual({
    code: 'attachment.pictureBroken',
  })
  expect(grown()).toBeLessThan(MOST_BYTES)
})

test('a page of a PDF is found by its words, and its picture is made smaller while it is unpacked', async () => {
  const target = await attachAndRead('e3', 'bomba.pdf', pdfBomb(HUGE))
  expect((await office.ask('attachment.pageText', { ...target, page: 1 })).text).toContain('Strana sa slikom')
  await office.ask('attachment.open', target)
  await office.ask('attachment.showPage', { ...target, page: 1 })
  expect(grown()).toBeLessThan(MOST_BYTES)
})

test('an engine that asks for more memory than the largest bundle takes gets none', () => {
  const memory = new WebAssembly.Memory({ initial: 1 })
  const own = Object.getOwnPropertyDescriptor(WebAssembly.Memory.prototype, 'grow')
  limitEngineMemory()
  expect(memory.grow(1)).toBe(1)
  expect(() => memory.grow(20_000)).toThrow(RangeError)
  if (own !== undefined) Object.defineProperty(WebAssembly.Memory.prototype, 'grow', own)
})
