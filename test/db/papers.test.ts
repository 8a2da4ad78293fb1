import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAPER_KINDS, paperRowOf, type PaperKind } from '../../shared/domain/papers/paperKinds.ts'
import type { CaseId } from '../../shared/contract/ids.ts'
import { fingerprintOf } from '../../electron/usecases/order/fingerprint.ts'
import { openBegun } from '../support/office/begunOffice.ts'
import { listPapers, makePaper, paperToMake } from '../support/office/papers.ts'
import { spoolerOf } from '../support/office/printedJobs.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'

let office: TestOffice
let caseId: CaseId
const printed: string[] = []

beforeAll(async () => {
  const print = (_printer: string, bytes: Uint8Array) => {
    printed.push(fingerprintOf(bytes))
    return Promise.resolve(true)
  }
  const printers = () => Promise.resolve([{ name: 'Sudnica', description: '', isDefault: true }])
  ;({ office, caseId } = await openBegun('issued', { spooler: spoolerOf({ printers, print }) }))
})
afterAll(() => office.close())

const make = (kind: PaperKind) => makePaper(office, caseId, kind)
const list = () => listPapers(office, caseId)
const opened = (paper: string) => office.ask('paper.open', { caseId, paper })

// Every kind: security/everyPaper. One that has no number, one of an order, two of the registry.
test.each(['envelope', 'anonymised-order', 'service-slip', 'covering-letter'] as const)(
  '%s is made, frozen, and printed as the same bytes twice',
  async (kind) => {
    await signIn(office, 'clerk')
    const { paper, number } = await make(kind)
    expect(number === undefined).toBe(!paperRowOf(kind).isNumbered)
    const made = await opened(paper)
    expect(made).toMatchObject({ kind, state: 'made', changed: [] })
    printed.length = 0
    const copy = { caseId, paper, variant: 'bilingual' as const, printer: 'Sudnica' }
    await office.ask('paper.print', copy)
    await office.ask('paper.print', copy)
    expect(printed).toEqual([made.files[0]?.sha256, made.files[0]?.sha256])
  },
)

test('of two that make the same paper at once one is told; of two papers made at once neither waits, and no number is lost', async () => {
  await signIn(office, 'clerk')
  const slip = await paperToMake(office, caseId, 'service-slip')
  const answers = await Promise.all([0, 1].map(() => office.application.invoke('paper.make', slip)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers).toContainEqual(expect.objectContaining({ error: { code: 'paper.madeMeanwhile' } }))
  const others = [
    await paperToMake(office, caseId, 'service-slip'),
    await paperToMake(office, caseId, 'covering-letter'),
  ]
  const numbers = await Promise.all(others.map(async (one) => (await office.ask('paper.make', one)).number))
  const taken = numbers.map((number) => Number(number?.slice(-4))).toSorted((one, other) => one - other)
  expect(taken[1]).toBe((taken[0] ?? 0) + 1)
})

test('numbers of the register follow each other without a gap, whatever the kind', async () => {
  await signIn(office, 'clerk')
  const numbers = (await list()).flatMap(({ number }) => (number === undefined ? [] : [Number(number.slice(-4))]))
  expect(numbers.toReversed()).toEqual(numbers.map((_number, index) => index + 1))
})

test('a paper goes out, comes back signed, and goes no way it cannot', async () => {
  await signIn(office, 'clerk')
  const { paper } = await make('service-slip')
  const target = { caseId, paper }
  const date = (await office.ask('session.state', {})).today
  const back = { date, outcome: 'delivered' as const }
  expect(await office.refused('paper.recordReturn', { ...target, revision: 0, return: back })).toMatchObject({
    code: 'paper.notSent',
  })
  const sending = { channel: 'post' as const, date }
  expect(await office.refused('paper.send', { ...target, revision: 0, sending })).toMatchObject({
    code: 'paper.recipientMissing',
  })
  await office.ask('paper.send', { ...target, revision: 0, sending: { ...sending, to: 'Osnovni sud u Nikšiću' } })
  expect(await office.refused('paper.recordReturn', { ...target, revision: 1, return: back })).toMatchObject({
    code: 'paper.signatureMissing',
  })
  expect(
    await office.refused('paper.recordReturn', { ...target, revision: 0, return: { ...back, signedBy: 'M. M.' } }),
  ).toMatchObject({ code: 'caseFile.stale' })
  await office.ask('paper.recordReturn', { ...target, revision: 1, return: { ...back, signedBy: 'M. M.' } })
  const made = await opened(paper)
  expect(made).toMatchObject({ state: 'returned', revision: 2 })
  await office.ask('paper.withdraw', { ...target, revision: 2, reason: 'pogrešan primalac' })
  expect(await office.refused('paper.print', { ...target, variant: 'bilingual', printer: 'Sudnica' })).toMatchObject({
    code: 'paper.withdrawn',
  })
  const [entry] = await office.ask('journal.list', { caseId })
  expect(entry?.act).toBe('caseFile.withdrawPaper')
})

test('copies are for somebody and are counted: each print is the same bytes and the next number', async () => {
  await signIn(office, 'clerk')
  const { paper } = await make('covering-letter')
  const queued = async () => (await office.ask('paper.printQueue', {})).papers
  const [waiting] = await queued()
  expect(waiting).toMatchObject({ id: paper, copies: 0, mark: 'K.br.12/26' })
  expect(waiting?.recipients).toContainEqual({ id: 'v1', label: { cnr: 'Oštećena A', en: 'Injured party A' } })
  printed.length = 0
  const copy = { caseId, paper, variant: 'bilingual' as const, printer: 'Sudnica' }
  expect(await office.ask('paper.print', { ...copy, recipient: 'v1' })).toEqual({ copy: 1 })
  expect(await office.ask('paper.print', { ...copy, to: 'Osnovni sud u Nikšiću' })).toEqual({ copy: 2 })
  const typed = await office.refused('paper.print', { ...copy, to: 'Đurđici Šćekić' })
  expect(typed).toMatchObject({ code: 'paper.nameTyped', field: 'to' })
  expect(await office.refused('paper.print', { ...copy, recipient: 'v99' })).toMatchObject({ code: 'person.unknown' })
  const made = await opened(paper)
  expect(printed).toEqual([made.files[0]?.sha256, made.files[0]?.sha256])
  expect(made.events.filter(({ kind }) => kind === 'printed').map(({ to }) => to?.cnr)).toEqual([
    'Oštećena A',
    'Osnovni sud u Nikšiću',
  ])
  const after = await queued()
  expect(after.find(({ id }) => id === paper)?.copies).toBe(2)
  expect(after.findIndex(({ id }) => id === paper)).toBeGreaterThan(after.findIndex(({ copies }) => copies === 0))
})

test('which papers would say something else is told of each, and other calls are heard between them', async () => {
  await signIn(office, 'clerk')
  const papers = (await list()).filter(({ state }) => state !== 'withdrawn').map(({ id }) => id)
  const changedNow = () => office.ask('caseFile.changedPapers', { caseId, papers })
  const before = await changedNow()
  const { revision } = await office.ask('caseFile.open', { caseId })
  const on = (await office.ask('session.state', {})).today
  await office.ask('caseFile.renumber', { caseId, revision, mark: 'K.br.13/26', on, reason: 'spojen spis' })
  let [heard, isAnswered] = [0, false]
  const listen = () => {
    heard += 1
    if (!isAnswered) setImmediate(listen)
  }
  listen()
  const changed = await changedNow()
  isAnswered = true
  expect(heard).toBeGreaterThanOrEqual(papers.length)
  const views = await Promise.all(papers.map(opened))
  expect(changed).toEqual(papers.filter((_id, at) => (views[at]?.changed.length ?? 0) > 0))
  expect([before.length, changed.length > 3]).toEqual([0, true])
})

test('a lock ends the question which papers would say something else', async () => {
  await signIn(office, 'clerk')
  const papers = (await list()).map(({ id }) => id)
  const asked = office.application.invoke('caseFile.changedPapers', { caseId, papers })
  await nextTurn()
  await office.application.lock()
  expect(await asked).toEqual({ ok: false, error: { code: 'session.notSignedIn' } })
  await signIn(office, 'clerk')
  expect(await office.ask('caseFile.changedPapers', { caseId, papers })).not.toEqual([])
})

test('a role that may not make a kind is refused, and told so in the picker', async () => {
  await signIn(office, 'clerk')
  expect(await office.refused('paper.make', await paperToMake(office, caseId, 'order-reasons'))).toMatchObject({
    code: 'paper.otherRole',
  })
  const offers = await office.ask('caseFile.paperOffers', { caseId })
  expect(offers.find(({ kind }) => kind === 'property-claim')?.refusals).toEqual(['paper.ofProsecution'])
  expect(offers.map(({ kind }) => kind)).toEqual(PAPER_KINDS)
})

test('the other office sees a paper only once it has gone out', async () => {
  await signIn(office, 'prosecutor')
  expect((await list()).map(({ state }) => state)).toEqual(['withdrawn'])
})
