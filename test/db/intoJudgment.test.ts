import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import type { TypedDecision } from '../../shared/contract/order.ts'
import { COMPOSED_PARTS } from '../../shared/domain/order/composedParts.ts'
import { asTyped, importCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { makePaper } from '../support/office/papers.ts'
import { PEOPLE } from '../support/office/people.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { countWatermarks, pdfFile, readPdfInfo, readPdfText } from '../support/pdf.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'

// A decision leaves for the judgment as DOCX and as words for the clipboard: as a draft before it is issued, frozen after.

const DECISION = asTyped(present(present(readTrainingCase('case-01').claims[0]).decision))
const AMOUNTS = ['7.280,00', '1.450,50', '422,73', '4.000,00', '8.000,00']
const SEALED = /[Šš]ćeki|[Шш]ћеки|0704998265000|510-81767773-21|Njegoševa/u
let office: TestOffice
let caseId: CaseId
let target: { caseId: CaseId; revision: number }
let place: string

beforeAll(async () => {
  office = openOfficeAtWork()
  target = await importCase01(office)
  ;({ caseId } = target)
  const { revision } = await office.ask('caseFile.forward', target)
  target = { caseId, revision }
  await signIn(office, 'clerk')
  target = await office.ask('claim.register', { ...target, claim: 'c1', courtMark: 'K.br.12/26' })
  await signIn(office, 'judge')
  target = await office.ask('claim.startReview', { ...target, claim: 'c1' })
  place = join(office.folder, 'odluka.docx')
})
beforeEach(() => {
  rmSync(place, { force: true })
  office.dialog.save = place
})
afterAll(() => office.close())

const draft = { caseId: '' as CaseId, decision: DECISION }
const source = () => ({ ...draft, caseId })
const partsOf = () =>
  Object.fromEntries(Object.entries(unzipSync(readFileSync(place))).map(([name, bytes]) => [name, strFromU8(bytes)]))
const wordsIn = (xml = '') => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</gu)].map(([, text = '']) => text).join(' ')
const left = async () =>
  (await office.ask('journal.list', { caseId })).filter(({ act }) => /order(?:Not)?Exported|exportOrder/i.test(act))

test('a draft bears its word on every page, its fingerprint, no number, and every amount', async () => {
  expect(await office.ask('order.exportDocx', { source: source(), language: 'bilingual' })).toEqual({
    outcome: 'exported',
  })
  const parts = partsOf()
  const heads = Object.keys(parts).filter((name) => /word\/header\d*\.xml/.test(name))
  expect(heads.length).toBe(2)
  for (const name of heads) expect(wordsIn(parts[name])).toMatch(/NACRT.*DRAFT/)
  const properties = parts['docProps/custom.xml'] ?? ''
  expect(properties).toContain('>draft<')
  expect(properties).toMatch(/Naknada content SHA-256.*[0-9a-f]{64}/s)
  expect(properties).not.toContain('Naknada number')
  for (const amount of AMOUNTS) expect(wordsIn(parts['word/document.xml'])).toContain(amount)
  expect(Object.values(parts).join()).not.toMatch(SEALED)
  expect((await left()).map(({ act }) => act)).toEqual(['caseFile.orderExported', 'caseFile.exportOrder'])
})

test('a part is that part, in each language, and the fingerprint is of the whole', async () => {
  const prints = new Set<string>()
  for (const part of COMPOSED_PARTS) {
    await office.ask('order.exportDocx', { source: source(), language: 'cnr', part })
    const parts = partsOf()
    prints.add(/SHA-256.*?([0-9a-f]{64})/s.exec(parts['docProps/custom.xml'] ?? '')?.[1] ?? '')
    const words = wordsIn(parts['word/document.xml'])
    const begins = {
      introduction: 'CRNA GORA',
      operative: 'Odluka o',
      reasons: 'Obrazloženje',
      remedy: 'PRAVNA POUKA',
      annex: 'Prilog',
    }
    expect([part, words.trim().startsWith(begins[part])]).toEqual([part, true])
    expect([part, words.includes('Dn-a')]).toEqual([part, false])
  }
  expect(prints.size).toBe(1)
})

test('words for the clipboard are rich and plain, in their language, and name nobody protected', async () => {
  const copied = await office.ask('order.copy', { source: source(), language: 'cnr-Cyrl', part: 'operative' })
  expect(copied.html).toContain('<p lang="sr-Cyrl-ME">')
  expect(copied.text).toContain('7.280,00\u00A0еура')
  const both = await office.ask('order.copy', { source: source(), language: 'bilingual' })
  expect(both.html).toMatch(/<tr><td><p lang="sr-Latn-ME">.*<p lang="en-GB">/)
  expect(both.html).toContain('<table border="1">')
  for (const amount of AMOUNTS) expect(both.text).toContain(amount)
  expect(both.html + both.text).not.toMatch(SEALED)
  // Nothing of what was typed becomes markup.
  const reasons = { cnr: 'manje < više & <script>x</script>', en: 'less' }
  const typed = { caseId, decision: { ...DECISION, reasons } }
  const said = await office.ask('order.copy', { source: typed, language: 'cnr', part: 'reasons' })
  expect(said.html).toContain('manje &lt; više &amp; &lt;script&gt;x&lt;/script&gt;')
})

test('the pages of a draft are those of the order, each marked, in each language, and nothing of them is written down', async () => {
  const before = (await left()).length
  for (const [language, mark] of [
    ['bilingual', 'NACRT'],
    // The slanted word lies between the lines, which are read through it.
    ['cnr-Cyrl', 'НАЦ'],
    ['en', 'DRAFT'],
  ] as const) {
    const { bytes } = await office.ask('order.drawDraft', { ...source(), language })
    const path = pdfFile(bytes)
    const pages = Number(/Pages:\s+(\d+)/u.exec(readPdfInfo(path))?.[1])
    expect(pages).toBeGreaterThan(1)
    expect(countWatermarks(path)).toBe(pages)
    const text = readPdfText(path)
    expect(text.replaceAll(' ', '')).toContain(mark)
    expect(text).toContain(language === 'en' ? '7,280' : '7.280')
    expect(text).not.toMatch(SEALED)
  }
  expect((await left()).length).toBe(before)
})

test('a sealed name that was typed stops file and copy', async () => {
  const decision: TypedDecision = {
    ...DECISION,
    reasons: { cnr: 'Đurđica Šćekić je rekla sve.', en: 'She said it all.' },
  }
  const asked = { source: { caseId, decision }, language: 'cnr' as const }
  for (const name of ['order.copy', 'order.exportDocx'] as const)
    expect([name, (await office.refused(name, asked)).code]).toEqual([name, 'order.identityLeak'])
  const pages = { caseId, decision, language: 'cnr' as const }
  expect((await office.refused('order.drawDraft', pages)).code).toBe('order.identityLeak')
  expect(() => readFileSync(place)).toThrow()
})

test('a cancelled dialog writes nothing down, and a place that cannot be written is told', async () => {
  const before = (await left()).length
  office.dialog.save = undefined
  expect(await office.ask('order.exportDocx', { source: source(), language: 'cnr' })).toEqual({ outcome: 'cancelled' })
  expect((await left()).length).toBe(before)
  office.dialog.save = join(office.folder, 'nema', 'odluka.docx')
  expect((await office.refused('order.exportDocx', { source: source(), language: 'cnr' })).code).toBe(
    'exchange.noFolder',
  )
  expect((await left())[0]?.act).toBe('caseFile.orderNotExported')
})

test('what is not issued is the court’s own', async () => {
  for (const who of ['prosecutor', 'clerk'] as const) {
    await signIn(office, who)
    const { code } = await office.refused('order.copy', { source: source(), language: 'cnr' })
    expect((await office.refused('order.drawDraft', { ...source(), language: 'cnr' })).code).toBe(
      'session.roleNotAllowed',
    )
    expect([who, ['session.roleNotAllowed', 'caseFile.notInCustody'].includes(code)]).toEqual([who, true])
  }
  await signIn(office, 'judge')
})

test('an issued order leaves as it was frozen, with its number and the fingerprint of its PDF', async () => {
  const saved = await office.ask('decision.save', { ...target, decision: DECISION })
  const { orderId, number } = await office.ask('order.issue', { ...saved, claim: 'c1', password: PEOPLE.judge.own })
  const { sha256 } = await office.ask('order.open', { orderId })
  await signIn(office, 'prosecutor')
  await office.ask('order.exportDocx', { source: { orderId }, language: 'cnr' })
  const parts = partsOf()
  expect(parts['docProps/custom.xml']).toContain(sha256)
  expect(parts['docProps/custom.xml']).toContain(number)
  // The same fingerprint as in the codes of its pages, by which the act is verified.
  const { bytes } = await office.ask('order.read', { orderId })
  office.dialog.open = join(office.folder, 'odluka.pdf')
  writeFileSync(office.dialog.open, bytes)
  const { report } = await office.ask('proof.verifyFile', {})
  expect(parts['docProps/custom.xml']).toContain(present(present(report).act).content)
  const all = Object.values(parts)
    .map((part) => wordsIn(part))
    .join()
  expect(all).toContain(number)
  expect(all).not.toContain('NACRT')
  for (const amount of AMOUNTS) expect(all).toContain(amount)
  expect(Object.values(parts).join()).not.toMatch(SEALED)
})

test('a paper leaves as DOCX out of its snapshot, and names nobody who is protected though the paper may', async () => {
  await signIn(office, 'clerk')
  const { paper, number } = await makePaper(office, caseId, 'service-slip', { claim: 'c1' })
  await office.ask('paper.export', { caseId, paper, variant: 'bilingual', format: 'docx', reason: 'za spis suda' })
  const parts = partsOf()
  const [file] = (await office.ask('paper.open', { caseId, paper })).files
  expect(parts['docProps/custom.xml']).toContain(present(file).sha256)
  expect(parts['docProps/custom.xml']).toContain(number ?? '')
  expect(Object.values(parts).join()).not.toMatch(SEALED)
})
