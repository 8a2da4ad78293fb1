import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TypedRuling } from '../../shared/domain/order/ruling.ts'
import { begunOffice } from '../support/office/begunOffice.ts'
import { paragraphsIn, partsOfDocx } from '../support/docx.ts'
import { ledgerOf, targetOf } from '../support/office/collection.ts'
import { makePaper } from '../support/office/papers.ts'
import { PEOPLE } from '../support/office/people.ts'
import { issueRuling, makeOrderFinal, serveOnAll } from '../support/office/rulings.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

// Case-01 under an order of 15 June 2026: 7.280,00 + 1.450,50 + 422,73 + 4.000,00 + 8.000,00 = 21.153,23 awarded.

const prepared = await begunOffice('issued')
const { caseId, orderId } = prepared.value
const reasons = { cnr: 'U izreci je ispuštena cifra.', en: 'A digit was left out in the operative part.' }
const SLIP: TypedRuling = { kind: 'obviousError', heads: [{ head: 'h4', awardedCents: 410_000 }], reasons }
const DIFFERS: TypedRuling = { kind: 'copyDiffers', heads: [{ head: 'h4', awardedCents: 300_000 }], reasons }
const password = PEOPLE.judge.own
let office: TestOffice
beforeEach(() => {
  office = prepared.open()
})
afterEach(() => office.close())

const claim = async () => present((await office.ask('caseFile.open', { caseId })).claims[0])
const service = async () => present((await office.ask('caseFile.service', { caseId }))[0])
const bytesOf = async (id: typeof orderId) => (await office.ask('order.read', { orderId: id })).bytes
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const followed = async () => (await office.ask('step.look', { caseId })).orders

/** Until when a limit of the file runs, each time it does. */
const limitOf = async (rule: string) =>
  (await office.ask('caseFile.deadlines', { caseId })).flatMap((one) => (one.rule === rule ? [one.due] : []))

const rule = (ruling: TypedRuling) => issueRuling(office, caseId, ruling)
const serveOn = (date: string, ids: string) => serveOnAll(office, caseId, date, ids)
const makeFinal = () => makeOrderFinal(office, caseId)

test('an obvious error is corrected by a ruling with its own number: finality stays, and what is owed follows', async () => {
  await makeFinal()
  const before = hashOf(await bytesOf(orderId))
  expect((await ledgerOf(office, caseId)).awardedCents).toBe(2_115_323)
  const ruling = await rule(SLIP)
  expect(ruling.number).toMatch(/-0002$/)
  const { stage, order, history, decision } = await claim()
  expect([stage, order]).toEqual(['final', orderId])
  expect(history).toMatchObject([
    { act: 'issue', on: '2026-06-15', order: orderId },
    { act: 'correct', on: '2026-07-02', number: ruling.number, order: ruling.orderId },
  ])
  expect(decision?.heads.find(({ head }) => head === 'h4')).toMatchObject({
    awardedCents: 410_000,
    referredCents: 190_000,
  })
  expect((await ledgerOf(office, caseId)).awardedCents).toBe(2_125_323)
  // What was issued is what it was; the ruling bears its own bytes.
  expect(hashOf(await bytesOf(orderId))).toBe(before)
  const paper = await office.ask('order.open', { orderId: ruling.orderId })
  expect(paper).toMatchObject({ act: 'correct', number: ruling.number, awardedCents: 2_125_323, claim: 'c1' })
  expect(hashOf(await bytesOf(ruling.orderId))).toBe(paper.sha256)
  const entries = await office.ask('journal.list', { caseId })
  expect(entries.find(({ act }) => act === 'claim.correct')).toMatchObject({ reason: `SHA-256 ${paper.sha256}` })
})

test('where the copy differed from its original the ruling is served on all, and the period of appeal runs anew', async () => {
  await makeFinal()
  expect(await followed()).toHaveLength(1)
  office.clock.today = '2026-07-10'
  const ruling = await rule(DIFFERS)
  expect((await claim()).stage).toBe('issued')
  // What is not final is followed by nobody.
  expect(await followed()).toEqual([])
  const asked = await service()
  expect(asked.ruling).toEqual({ act: 'rectify', number: ruling.number, issued: '2026-07-10' })
  expect(asked.recipients.map(({ servedOn, attempts }) => [servedOn, attempts.length])).toEqual(
    asked.recipients.map(() => [undefined, 0]),
  )
  // The finality that was recorded fell with the copy, and no limit runs from it.
  expect(asked.finality.day).toBeUndefined()
  expect(asked.finality.recorded).toBeUndefined()
  expect(await limitOf('performance')).toEqual([undefined])
  expect(await office.refused('claim.serve', await targetOf(office, caseId))).toMatchObject({
    code: 'session.roleNotAllowed',
  })
  await signIn(office, 'clerk')
  expect(await office.refused('claim.serve', await targetOf(office, caseId))).toMatchObject({ code: 'order.notServed' })
  office.clock.today = '2026-08-20'
  // Fifteen days from 15 July end on the 30th.
  await serveOn('2026-07-15', 'sb')
  const final = async (on: string) => ({ ...(await targetOf(office, caseId)), on })
  expect(await office.refused('claim.becomeFinal', await final('2026-07-30'))).toMatchObject({
    code: 'order.appealPeriodRuns',
  })
  expect((await service()).finality.day).toBe('2026-07-31')
  await office.ask('claim.becomeFinal', await final('2026-07-31'))
  expect((await claim()).stage).toBe('final')
  expect(new Set(await limitOf('appeal'))).toEqual(new Set(['2026-07-30']))
})

test('an appeal that waits when the copy is corrected goes on waiting once the ruling is served', async () => {
  office.clock.today = '2026-06-20'
  await serveOn('2026-06-16', 'sa')
  await office.ask('claim.fileAppeal', { ...(await targetOf(office, caseId)), person: 'd1', on: '2026-06-19' })
  await rule(DIFFERS)
  office.clock.today = '2026-06-25'
  await serveOn('2026-06-24', 'sb')
  expect((await claim()).stage).toBe('appealed')
  const decided = { ...(await targetOf(office, caseId)), on: '2026-06-25', mark: 'Kž.br.41/26' }
  await office.ask('claim.confirmOnAppeal', decided)
  expect((await claim()).stage).toBe('final')
})

test('a copy that is corrected after the appeal was decided is final once the new period has passed', async () => {
  office.clock.today = '2026-06-20'
  await serveOn('2026-06-16', 'sa')
  await office.ask('claim.fileAppeal', { ...(await targetOf(office, caseId)), person: 'd1', on: '2026-06-19' })
  await office.ask('claim.confirmOnAppeal', {
    ...(await targetOf(office, caseId)),
    on: '2026-06-20',
    mark: 'Kž.br.41/26',
  })
  await rule(DIFFERS)
  office.clock.today = '2026-08-01'
  await serveOn('2026-06-24', 'sb')
  expect((await claim()).stage).toBe('served')
  expect((await service()).finality.day).toBe('2026-07-10')
  await office.ask('claim.becomeFinal', { ...(await targetOf(office, caseId)), on: '2026-07-10' })
  expect((await claim()).stage).toBe('final')
})

test('rulings on one order are counted by kind, take the next numbers without a gap, and each starts from what stands', async () => {
  const numbers = [(await rule(SLIP)).number, (await rule(DIFFERS)).number]
  const third = { ...SLIP, heads: [{ head: 'h4', awardedCents: 390_000 }], daysToPay: 20 }
  numbers.push((await rule(third)).number)
  expect(numbers.map((number) => number.slice(-4))).toEqual(['0002', '0003', '0004'])
  const { history, decision } = await claim()
  expect(history?.map(({ act }) => act)).toEqual(['issue', 'correct', 'rectify', 'correct'])
  expect(decision).toMatchObject({ daysToPay: 20 })
  // 4.000,00 of the fourth head became 4.100,00, 3.000,00 and at last 3.900,00.
  expect((await ledgerOf(office, caseId)).awardedCents).toBe(2_105_323)
})

test.each<[string, Partial<TypedRuling>, object]>([
  ['nothing is corrected', { heads: [] }, { code: 'ruling.nothing' }],
  ['what is put is what stands', { heads: [{ head: 'h4', awardedCents: 400_000 }] }, { code: 'ruling.unchanged' }],
  ['more than was claimed', { heads: [{ head: 'h3', awardedCents: 99_999_999 }] }, { code: 'ruling.aboveClaimed' }],
  [
    'a full award would become a partial one',
    { heads: [{ head: 'h3', awardedCents: 1 }] },
    { code: 'ruling.reasonsMissing' },
  ],
  ['a head of another claim', { heads: [{ head: 'h99', awardedCents: 1 }] }, { code: 'ruling.headUnknown' }],
])('a ruling is refused where %s, and leaves no trace', async (_why, part, error) => {
  await signIn(office, 'judge')
  const target = { ...(await targetOf(office, caseId)), password }
  expect(await office.refused('ruling.issue', { ...target, ruling: { ...SLIP, ...part } })).toMatchObject(error)
  expect((await claim()).history).toHaveLength(1)
})

test('the password is asked, an old revision is refused, and only the court writes rulings', async () => {
  await signIn(office, 'judge')
  const target = { ...(await targetOf(office, caseId)), ruling: SLIP }
  expect(await office.refused('ruling.issue', { ...target, password: 'pogrešna lozinka 1' })).toMatchObject({
    code: 'password.wrong',
  })
  expect(await office.refused('ruling.issue', { ...target, revision: target.revision - 1, password })).toMatchObject({
    code: 'caseFile.stale',
  })
  for (const who of ['clerk', 'prosecutor'] as const) {
    await signIn(office, who)
    const own = PEOPLE[who].own
    expect(await office.refused('ruling.issue', { ...target, password: own })).toMatchObject({
      code: 'session.roleNotAllowed',
    })
  }
})

test('a ruling waits for the printer like an order, and is checked by what it says', async () => {
  const { orderId: ruling } = await rule({
    ...SLIP,
    passages: [
      {
        place: { cnr: 'uvod, treći red', en: 'introduction, third line' },
        wrong: { cnr: 'K.br.13/26', en: 'K.br.13/26' },
        right: { cnr: 'K.br.12/26', en: 'K.br.12/26' },
      },
    ],
  })
  await signIn(office, 'clerk')
  const { orders } = await office.ask('print.queue', {})
  expect(orders.map(({ id, act }) => [id, act])).toEqual([
    [ruling, 'correct'],
    [orderId, 'issue'],
  ])
  expect((await office.ask('print.check', { orderId: ruling })).leaking).toEqual([])
  await office.ask('print.print', { orderId: ruling, printer: 'Sudnica', recipient: 'ODT' })
  expect(hashOf(present(office.printed.at(-1)).bytes)).toBe(
    (await office.ask('order.open', { orderId: ruling })).sha256,
  )
})

test('the stored bytes are saved as a file under the number alone, and that is written down', async () => {
  await office.close()
  const proposed: (string | undefined)[] = []
  const save = (name?: string) => {
    proposed.push(name)
    return Promise.resolve(office.dialog.save)
  }
  office = prepared.open({ dialogs: { open: () => Promise.resolve(undefined), save } })
  await signIn(office, 'prosecutor')
  const { number, sha256 } = await office.ask('order.open', { orderId })
  office.dialog.save = join(office.folder, 'odluka.pdf')
  const saved = await office.ask('order.export', { orderId, reason: 'za spis tužilaštva', format: 'pdf' })
  expect([saved, proposed]).toEqual([{ outcome: 'exported' }, [`${number}.pdf`]])
  expect(hashOf(readFileSync(office.dialog.save))).toBe(sha256)
  const entries = (await office.ask('journal.list', { caseId })).map(({ act, reason: why }) => `${act}: ${why ?? ''}`)
  expect(entries).toContain('caseFile.exportPaper: za spis tužilaštva')
  expect(entries).toContain(`caseFile.paperExported: SHA-256 ${sha256}`)
})

test('a sealed name that is typed into a ruling is refused where it stands, with the pseudonym to write instead', async () => {
  await signIn(office, 'judge')
  const words = { cnr: 'a', en: 'b' }
  const target = { ...(await targetOf(office, caseId)), password }
  for (const name of ['place', 'wrong', 'right'] as const) {
    const passages = [
      { place: words, wrong: words, right: { cnr: 'c', en: 'd' }, [name]: { cnr: 'za Đurđicu Šćekić', en: 'e' } },
    ]
    expect(await office.refused('ruling.issue', { ...target, ruling: { ...SLIP, passages } })).toMatchObject({
      code: 'paper.nameTyped',
      field: `ruling.passages.0.${name}`,
      params: { pseudonym: 'Oštećena A', inEnglish: 'Injured party A' },
    })
  }
  const told = { cnr: 'Ime Đurđice Šćekić je pogrešno.', en: 'The name is wrong.' }
  expect(await office.refused('ruling.issue', { ...target, ruling: { ...SLIP, reasons: told } })).toMatchObject({
    code: 'paper.nameTyped',
    field: 'ruling.reasons',
  })
})

test('papers made after a ruling say what is owed by it, and cite it beside the order', async () => {
  await makeFinal()
  const { number } = await rule(SLIP)
  await signIn(office, 'clerk')
  const { paper } = await makePaper(office, caseId, 'payment-statement', { recipient: 'd1' })
  for (const typed of ['21.253,23', number]) {
    const { groups } = await office.ask('search.find', { typed })
    expect([typed, groups.paper.hits.map(({ subject }) => subject)]).toEqual([typed, [paper]])
  }
})

test('a ruling leaves as DOCX as it is typed and as it was frozen, and says what the ruling says, never what the order said', async () => {
  await makeFinal()
  await signIn(office, 'judge')
  const place = join(office.folder, 'rjesenje.docx')
  office.dialog.save = place
  const parts = () => partsOfDocx(readFileSync(place))
  const words = () =>
    paragraphsIn(parts()['word/document.xml'] ?? '')
      .map(({ text }) => text)
      .join('\n')
  const typed = { caseId, claim: 'c1', ruling: SLIP }
  await office.ask('order.exportDocx', { source: typed, language: 'bilingual' })
  expect(words()).toContain('RJEŠENJE')
  expect(words()).toContain(reasons.cnr)
  expect(words()).toContain(reasons.en)
  expect(words()).toMatch(/umjesto „4\.000,00.*treba da stoji „4\.100,00/u)
  expect(JSON.stringify(parts())).toContain('NACRT')
  expect(parts()['docProps/custom.xml']).toContain('>draft<')
  expect(parts()['docProps/custom.xml']).toContain('rectification')
  // What is in doubt about a ruling stops its text as it stops its preview.
  const nothing = { ...typed, ruling: { ...SLIP, heads: [] } }
  expect((await office.refused('order.exportDocx', { source: nothing, language: 'cnr' })).code).toBe('ruling.nothing')
  const named = { ...typed, ruling: { ...SLIP, reasons: { cnr: 'Đurđica Šćekić je rekla sve.', en: 'All.' } } }
  expect((await office.refused('order.copy', { source: named, language: 'cnr' })).code).toBe('paper.nameTyped')

  const ruling = await rule(SLIP)
  await office.ask('order.exportDocx', { source: { orderId: ruling.orderId }, language: 'bilingual' })
  const { sha256 } = await office.ask('order.open', { orderId: ruling.orderId })
  expect(words()).toContain(`Rješenje br. ${ruling.number}`)
  expect(words()).toContain(reasons.cnr)
  expect(parts()['docProps/custom.xml']).toContain(sha256)
  expect(JSON.stringify(parts())).not.toMatch(/NACRT|[Šš]ćeki/u)
  const copied = await office.ask('order.copy', { source: { orderId: ruling.orderId }, language: 'cnr' })
  expect(copied.text).toContain(reasons.cnr)
  // The order beside it stays the order.
  const order = await office.ask('order.copy', { source: { orderId }, language: 'cnr' })
  expect(order.text).not.toContain(reasons.cnr)
  const entries = await office.ask('journal.list', { caseId })
  expect(entries.filter(({ act }) => act === 'caseFile.orderExported')).toHaveLength(2)
  await signIn(office, 'prosecutor')
  expect((await office.refused('order.copy', { source: typed, language: 'cnr' })).code).toBe('session.roleNotAllowed')
})
