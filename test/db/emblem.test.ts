import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAlternativeTexts } from '../support/accessibility.ts'
import { issueCase01 } from '../support/office/issuedOrder.ts'
import { openTestOffice, setUpOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'

const TRAINING = fileURLToPath(new URL('../../resources/training/emblem.svg', import.meta.url))
const COURT = 'VSPG'
const NOTHING = { cnr: '', en: '' }
let office: TestOffice

beforeAll(async () => {
  office = openTestOffice()
  await setUpOffice(office)
  await signIn(office, 'administrator')
})
afterAll(() => office.close())

async function fileWith(svg: string): Promise<void> {
  office.dialog.open = join(office.folder, 'emblem.svg')
  writeFileSync(office.dialog.open, svg)
  await Promise.resolve()
}

const shown = async () => (await office.ask('office.emblems', {})).find((entry) => entry.office === COURT)?.emblem

test('at first no office has an emblem, and a cancelled dialog changes nothing', async () => {
  expect(await shown()).toBeUndefined()
  office.dialog.open = undefined
  expect(await office.ask('office.takeEmblem', { office: COURT, alt: NOTHING })).toEqual({ outcome: 'cancelled' })
  expect(await shown()).toBeUndefined()
})

test('a file that is refused is not stored, nor one of which nobody says what it shows', async () => {
  await fileWith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script/></svg>')
  expect(await office.refused('office.takeEmblem', { office: COURT, alt: NOTHING })).toMatchObject({
    code: 'emblem.script',
  })
  await fileWith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>')
  const alt = { cnr: 'Trougao', en: ' ' }
  expect(await office.refused('office.takeEmblem', { office: COURT, alt })).toMatchObject({
    code: 'emblem.alt',
    field: 'alt.en',
  })
  expect(await office.refused('office.takeEmblem', { office: 'OSKO', alt })).toMatchObject({
    code: 'setup.officeUnknown',
  })
  expect(await shown()).toBeUndefined()
})

test('an emblem is stored with its office, in the journal, and can be removed', async () => {
  office.dialog.open = TRAINING
  expect(await office.ask('office.takeEmblem', { office: COURT, alt: NOTHING })).toEqual({ outcome: 'taken' })
  await expect.poll(() => office.events.at(-1)).toEqual({ aggregate: 'office' })
  expect((await shown())?.alt.cnr).toBe('Znak za vježbu: vaga u krugu')
  expect((await shown())?.paths.length).toBe(9)
  const [entry] = await office.ask('audit.list', { journal: 'office' })
  expect(entry).toMatchObject({ act: 'office.emblemTaken', reason: COURT })
  await office.ask('office.removeEmblem', { office: COURT })
  expect(await shown()).toBeUndefined()
})

test('an order issued from then on bears it at its head', async () => {
  office.dialog.open = TRAINING
  await office.ask('office.takeEmblem', { office: COURT, alt: { cnr: 'Vaga', en: 'Scales' } })
  const { orderId } = await issueCase01(office)
  await signIn(office, 'clerk')
  await office.ask('print.print', { orderId, printer: 'Sudnica', recipient: 'Arhiva' })
  const paper = join(office.folder, 'order.pdf')
  writeFileSync(paper, office.printed.at(-1)?.bytes ?? new Uint8Array())
  expect(readAlternativeTexts(paper)).toEqual([
    ['cnr-Latn', 'Vaga'],
    ['en', 'Scales'],
  ])
})
