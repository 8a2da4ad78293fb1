import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { partsOfDocx } from '../support/docx.ts'
import { makePaper, paperToMake } from '../support/office/papers.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { PEOPLE } from '../support/office/people.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { decisionFor, importTwoClaims, targetOf, twoClaims, type Target } from '../support/office/twoClaims.ts'
import { readPdfInfo, readPdfText, unpackPdf } from '../support/pdf.ts'
import { present } from '../support/trainingCase.ts'

// The version of an order that may be published: of the order as it was issued, read by a person before it is made, and with nobody
// of the file in it, two protected victims and the accused least of all.

const NUMBER = 51
const IN_FILE = twoClaims(NUMBER).people
const PROTECTED = IN_FILE.filter(({ sealed }) => sealed === true)
const ACCUSED = IN_FILE.filter(({ role }) => role === 'defendant')
let office: TestOffice
let caseId: Target['caseId']

beforeAll(async () => {
  office = openOfficeAtWork()
  await signIn(office, 'prosecutor')
  let target = await importTwoClaims(office, NUMBER)
  ;({ caseId } = target)
  target = targetOf(await office.ask('caseFile.forward', target))
  await signIn(office, 'clerk')
  target = await office.ask('claim.register', { ...target, claim: 'c1', courtMark: `K.br.${String(NUMBER)}/26` })
  await signIn(office, 'judge')
  target = await office.ask('claim.startReview', { ...target, claim: 'c1' })
  target = await office.ask('decision.save', { ...target, decision: decisionFor('c1') })
  await office.ask('order.issue', { ...target, claim: 'c1', password: PEOPLE.judge.own })
})
afterAll(() => office.close())

const toMake = () => paperToMake(office, caseId, 'anonymised-order')
const preview = async () => {
  const { kind, fields } = await toMake()
  return office.ask('paper.preview', { caseId, kind, fields })
}

/** By what people are recognised: their surnames without the ending, and their numbers. */
const MARKS = [...PROTECTED, ...ACCUSED].flatMap(({ name, jmbg, address }) => [
  ...name.split(/[\s-]+/u).map((part) => part.slice(0, -1)),
  ...(jmbg === undefined ? [] : [jmbg]),
  ...(address === undefined ? [] : [address.slice(0, 18)]),
])
const found = (text: string) => {
  const joined = text.replaceAll(/[­‐-]\s*\n\s*/gu, '').replaceAll(/\s+/gu, ' ')
  return MARKS.filter((mark) => joined.toLocaleLowerCase('hr').includes(mark.toLocaleLowerCase('hr')))
}

test('the order itself names the accused, so that the search can fail', async () => {
  expect(PROTECTED.map(({ id }) => id)).toEqual(['v1', 'v2'])
  await signIn(office, 'judge')
  const view = (await office.ask('caseFile.open', { caseId: caseId })).claims[0]
  const { bytes } = await office.ask('order.read', { orderId: present(view?.order) })
  const path = join(office.folder, 'odluka.pdf')
  writeFileSync(path, bytes)
  expect(found(readPdfText(path)).length).toBeGreaterThan(2)
})

test('nothing is made unless its words were read, and no others', async () => {
  const { read, ...unread } = await toMake()
  expect(read).toMatch(/^[0-9a-f]{64}$/)
  expect((await office.refused('paper.make', unread)).code).toBe('paper.notRead')
  expect((await office.refused('paper.make', { ...unread, read: 'a'.repeat(64) })).code).toBe('paper.notRead')
  const other = { caseId, kind: 'order-reasons' as const, fields: unread.fields }
  expect((await office.refused('paper.preview', other)).code).toBe('input.value')
  expect(found(JSON.stringify((await preview()).rows))).toEqual([])
})

test('neither a protected victim nor an accused is in any byte of the PDF or the DOCX', async () => {
  const { paper, number } = await makePaper(office, caseId, 'anonymised-order', {
    variants: ['bilingual', 'cnr', 'cnr-Cyrl', 'en'],
  })
  expect(number).toMatch(/-AKT-/)
  for (const variant of ['bilingual', 'cnr', 'en'] as const) {
    const pdf = join(office.folder, `${variant}.pdf`)
    office.dialog.save = pdf
    await office.ask('paper.export', { caseId, paper, variant, format: 'pdf', reason: 'objava na sajtu suda' })
    const text = readPdfText(pdf)
    expect([variant, found(`${text} ${readPdfInfo(pdf)} ${unpackPdf(pdf).toString('latin1')}`)]).toEqual([variant, []])
    const pages = text.split('\f').filter((page) => page.trim() !== '')
    expect(pages.filter((page) => !/Anonimizovana verzija|Anonymised version/iu.test(page))).toEqual([])
    const docx = join(office.folder, `${variant}.docx`)
    office.dialog.save = docx
    await office.ask('paper.export', { caseId, paper, variant, format: 'docx', reason: 'objava na sajtu suda' })
    const parts = Object.values(partsOfDocx(readFileSync(docx))).map((xml) => xml.replaceAll(/<[^>]*>/gu, ''))
    const raw = Object.values(unzipSync(readFileSync(docx))).map((bytes) => strFromU8(bytes, true))
    expect([variant, found([...parts, ...raw].join(' '))]).toEqual([variant, []])
  }
})

test('it is made of the order as it was issued: what is corrected in the file later changes nothing of it', async () => {
  const before = await preview()
  await signIn(office, 'clerk')
  const { revision, people } = await office.ask('caseFile.open', { caseId })
  const { label: _label, identity, ...person } = present(people.find(({ role }) => role === 'defendant'))
  const reason = 'lični list je pogrešno prepisan'
  const renamed = { ...identity, name: 'Vukota Perišić' }
  await office.ask('person.correct', { caseId, revision, person, identity: renamed, reason })
  const after = await preview()
  expect(after).toEqual(before)
  expect(found(JSON.stringify(after.rows))).toEqual([])
})

test('somebody who is protected now and whom its words would name stops it', async () => {
  await signIn(office, 'clerk')
  const { revision } = await office.ask('caseFile.open', { caseId })
  const pseudonym = { cnr: 'Svjedok 9', en: 'Witness 9' }
  const person = { id: 'w9', role: 'witness' as const, sex: 'f' as const, sealed: true, pseudonym }
  await office.ask('person.save', { caseId, revision, person, identity: { name: 'Crna Gora' } })
  const { kind, fields } = await toMake()
  expect((await office.refused('paper.preview', { caseId, kind, fields })).code).toBe('paper.identityLeak')
  const make = { caseId, kind, fields, made: 1, read: 'a'.repeat(64) }
  expect((await office.refused('paper.make', make)).code).toBe('paper.identityLeak')
})
