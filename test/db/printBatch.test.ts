import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId, OrderId } from '../../shared/contract/ids.ts'
import type { Spooler } from '../../electron/printing/spooler.ts'
import { failure } from '../../shared/domain/result/result.ts'
import { openBegun } from '../support/office/begunOffice.ts'
import { makePaper } from '../support/office/papers.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { spoolerOf } from '../support/office/printedJobs.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'

let office: TestOffice
let caseId: CaseId
let orderId: OrderId
let printed = 0
/** What the spooler does instead of what it should. */
let faults: Partial<Spooler> = {}

const printer = 'Sudnica'
const sound = spoolerOf({
  printers: () => Promise.resolve([{ name: printer, description: '', isDefault: true }]),
  print: () => Promise.resolve((printed += 1) > 0),
})
const spooler: Spooler = {
  choosesWay: false,
  printers: () => (faults.printers ?? sound.printers)(),
  offers: (name) => sound.offers(name),
  print: (...job) => sound.print(...job),
  hold: (...job) => (faults.hold ?? sound.hold)(...job),
  release: (job) => (faults.release ?? sound.release)(job),
  cancel: (job) => sound.cancel(job),
  jobs: (...about) => (faults.jobs ?? sound.jobs)(...about),
  trouble: (name) => (faults.trouble ?? sound.trouble)(name),
}

beforeAll(async () => {
  ;({ office, caseId, orderId } = await openBegun('issued', { spooler }))
  await signIn(office, 'clerk')
})
afterAll(() => office.close())

const start = (...recipients: readonly string[]) =>
  office.ask('print.start', {
    printer,
    documents: recipients.map((recipient) => ({ orderId, recipient, copies: 1 })),
  })
const batch = async () => present((await office.ask('print.batch', {})).batch)
const stateOf = async (recipient: string) =>
  (await office.ask('print.history', { orderId })).findLast((copy) => copy.recipient === recipient)?.state

test('the copies of a batch leave in their order, numbered, and are confirmed once they have left the spooler', async () => {
  await start('Prvi', 'Drugi', 'Treći')
  expect(await batch()).toMatchObject({ total: 3, counts: { waiting: 3 }, isPaused: false, isRunning: false })
  expect(await office.ask('print.history', { orderId })).toEqual([])
  expect(await office.refused('print.start', { printer, documents: [{ orderId, recipient: 'X', copies: 1 }] })).toEqual(
    {
      code: 'print.underWay',
    },
  )
  expect(await office.ask('print.run', {})).toEqual({ printed: 3 })
  const history = await office.ask('print.history', { orderId })
  expect(history.map(({ copy, recipient, state }) => [copy, recipient, state])).toEqual([
    [1, 'Prvi', 'sent'],
    [2, 'Drugi', 'sent'],
    [3, 'Treći', 'sent'],
  ])
  expect((await batch()).counts).toMatchObject({ waiting: 0, confirmed: 3 })
  expect(printed).toBe(3)
})

test('who has had a copy gets another with a reason only, also twice in one batch', async () => {
  const documents = (...recipients: readonly string[]) =>
    recipients.map((recipient) => ({ orderId, recipient, copies: 1 }))
  for (const asked of [documents('prvi'), documents('Peti', 'PETI')])
    expect(await office.refused('print.start', { printer, documents: asked })).toMatchObject({
      code: 'print.reasonMissing',
    })
  const reason = 'primjerak oštećen'
  await office.ask('print.start', { printer, documents: [{ orderId, recipient: 'Prvi', copies: 2, reason }] })
  expect(await office.ask('print.run', {})).toEqual({ printed: 2 })
})

test('a paused batch stands still, goes on when it is told to, and what is called off is never written down', async () => {
  const { batch: number } = await start('Šesti', 'Sedmi')
  await office.ask('print.steer', { batch: number, to: 'pause' })
  expect(await office.ask('print.run', {})).toEqual({ printed: 0 })
  expect(await batch()).toMatchObject({ isPaused: true, counts: { waiting: 2 } })
  await office.ask('print.steer', { batch: number, to: 'cancel' })
  expect(await office.ask('print.run', {})).toEqual({ printed: 0 })
  expect((await batch()).counts).toMatchObject({ waiting: 0, cancelled: 2 })
  expect(await stateOf('Šesti')).toBeUndefined()
  expect(await office.refused('print.steer', { batch: number - 1, to: 'pause' })).toEqual({ code: 'print.noBatch' })
})

test('a copy that is not taken ends the run: it failed, the rest waits, and goes on', async () => {
  const { batch: number } = await start('Osmi', 'Deveti')
  faults = { hold: () => Promise.resolve(failure('print.failed')) }
  expect(await office.refused('print.run', {})).toEqual({ code: 'print.failed' })
  faults = {}
  expect(await batch()).toMatchObject({ isPaused: true, counts: { failed: 1, waiting: 1 } })
  expect(await stateOf('Osmi')).toBe('failed')
  await office.ask('print.steer', { batch: number, to: 'continue' })
  expect(await office.ask('print.run', {})).toEqual({ printed: 1 })
})

test('a copy of which the spooler knows nothing is answered by a person, once, and is not printed again', async () => {
  await start('Deseti', 'Jedanaesti')
  faults = { jobs: () => Promise.resolve([]) }
  expect(await office.ask('print.run', {})).toEqual({ printed: 0 })
  faults = {}
  const { open, counts } = await batch()
  expect(counts).toMatchObject({ uncertain: 2 })
  const [first, second] = open.map(({ job }) => job)
  await office.ask('print.answer', { job: present(first), isPrinted: true })
  await office.ask('print.answer', { job: present(second), isPrinted: false })
  expect([await stateOf('Deseti'), await stateOf('Jedanaesti')]).toEqual(['sent', 'failed'])
  expect(await office.refused('print.answer', { job: present(first), isPrinted: false })).toEqual({
    code: 'print.noBatch',
  })
  const before = printed
  expect(await office.ask('print.run', {})).toEqual({ printed: 0 })
  expect(printed).toBe(before)
})

test('a copy that somebody called off in the queue is not entered as sent; one that the spooler broke off stops the batch', async () => {
  await start('Šesnaesti', 'Sedamnaesti', 'Osamnaesti')
  faults = {
    jobs: async (name, asked) =>
      (await sound.jobs(name, asked))?.map((job) => ({
        ...job,
        state: job.name === asked[0] ? 'calledOff' : 'brokenOff',
      })),
  }
  expect(await office.refused('print.run', {})).toEqual({ code: 'print.brokenOff' })
  faults = {}
  expect(await batch()).toMatchObject({ isPaused: true, counts: { cancelled: 1, failed: 2, confirmed: 0 } })
  expect([await stateOf('Šesnaesti'), await stateOf('Sedamnaesti')]).toEqual(['failed', 'failed'])
})

test('what died before its job was written down is handed over anew, what died before the release is released: each once', async () => {
  await start('Četrnaesti', 'Petnaesti')
  const before = printed
  const died = new Error('the program dies here')
  faults = {
    async hold(...job) {
      await sound.hold(...job)
      throw died
    },
  }
  expect(await office.refused('print.run', {})).toMatchObject({ code: 'bug' })
  faults = { release: () => Promise.reject(died) }
  expect(await office.refused('print.run', {})).toMatchObject({ code: 'bug' })
  faults = {}
  expect(printed).toBe(before)
  expect(await office.ask('print.run', {})).toEqual({ printed: 2 })
  expect(printed).toBe(before + 2)
  expect((await sound.jobs(printer, []))?.filter(({ state }) => state === 'held')).toEqual([])
  const copies = (await office.ask('print.history', { orderId })).map(({ copy }) => copy)
  expect(copies).toEqual(copies.map((_copy, at) => at + 1))
})

test('where the spooler is dead the batch pauses; a printer that is gone leaves its copies to be answered for', async () => {
  const { batch: number } = await start('Dvanaesti')
  faults = { jobs: () => Promise.resolve(undefined), printers: () => Promise.resolve([]) }
  expect(await office.refused('print.run', {})).toEqual({ code: 'print.noSpooler' })
  expect(await batch()).toMatchObject({ isPaused: true, open: [{ state: 'sent' }] })
  const other = [{ name: 'Pisarnica', description: '', isDefault: true }]
  faults = { jobs: () => Promise.resolve(undefined), printers: () => Promise.resolve(other) }
  await office.ask('print.steer', { batch: number, to: 'continue' })
  expect(await office.ask('print.run', {})).toEqual({ printed: 0 })
  expect(await batch()).toMatchObject({ open: [{ state: 'uncertain' }] })
  faults = {}
})

test('papers go with orders in one batch, for somebody of the file, and each copy is counted', async () => {
  const { paper } = await makePaper(office, caseId, 'service-slip')
  const slip = { caseId, paper, variant: 'bilingual', copies: 2 } as const
  const stranger = { ...slip, recipient: 'niko' }
  expect(await office.refused('print.start', { printer, documents: [stranger] })).toMatchObject({ field: 'recipient' })
  const order = { orderId, recipient: 'Trinaesti', copies: 1 }
  // The batch before has a copy that nobody has answered for.
  const [open] = (await batch()).open
  await office.ask('print.answer', { job: present(open).job, isPrinted: false })
  await office.ask('print.start', { printer, documents: [{ ...slip, recipient: 'v1' }, order] })
  expect(await office.ask('print.run', {})).toEqual({ printed: 3 })
  const { events } = await office.ask('paper.open', { caseId, paper })
  expect(events.map(({ kind }) => kind)).toEqual(['queued', 'queued', 'printed', 'printed'])
  expect(await stateOf('Trinaesti')).toBe('sent')
})

test.each([
  [
    'a copy that has ended and is sent again',
    "UPDATE print_job SET state = 'waiting', copy = NULL WHERE state = 'confirmed'",
  ],
  ['a copy that becomes one for somebody else', "UPDATE print_job SET recipient = 'X'"],
  [
    'a copy that is sent under no job',
    "INSERT INTO print_job (batch, case_key, order_key, recipient, copy, state) SELECT batch, case_key, order_key, recipient, 1, 'sent' FROM print_job LIMIT 1",
  ],
  [
    'a copy of nothing',
    'INSERT INTO print_job (batch, case_key, recipient) SELECT batch, case_key, recipient FROM print_job LIMIT 1',
  ],
])('%s is refused by the schema', async (_what, sql) => {
  await withRawCases(office.folder, (db) => {
    expect(() => db.exec(sql)).toThrow(/frozen|CHECK/)
  })
})
