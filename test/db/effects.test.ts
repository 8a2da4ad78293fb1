import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Output } from '../../shared/contract/channels.ts'
import type { CaseId, OrderId } from '../../shared/contract/ids.ts'
import { readPicked } from '../../electron/files/readPicked.ts'
import { writeExport } from '../../electron/files/writeExport.ts'
import { openBegun } from '../support/office/begunOffice.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { spoolerOf } from '../support/office/printedJobs.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'
import { withSmallDisk } from '../support/smallDisk.ts'

let office: TestOffice
let caseId: CaseId
let orderId: OrderId
/** What the spooler does with the next job. */
let spooler: () => Promise<boolean> = () => Promise.resolve(true)
let sent = 0

beforeAll(async () => {
  const print = async (): Promise<boolean> => {
    const isTaken = await spooler()
    sent += isTaken ? 1 : 0
    return isTaken
  }
  const printers = () => Promise.resolve([{ name: 'Sudnica', description: '', isDefault: true }])
  ;({ office, caseId, orderId } = await openBegun('issued', { spooler: spoolerOf({ printers, print }) }))
  await signIn(office, 'clerk')
  // That they are read is an entry too, once.
  await history()
  await journal()
})
afterAll(() => office.close())

const history = () => office.ask('print.history', { orderId })
const journal = async () => (await office.ask('journal.list', { caseId })).map(({ act }) => act)
const request = (recipient: string) => ({ orderId, printer: 'Sudnica', recipient })
const states = (copies: Output<'print.history'>) => copies.map(({ copy, state }) => `${String(copy)} ${state}`)

/** While the journal takes no entry, nothing can be written down. */
async function whileNothingCanBeWritten<Value>(work: () => Promise<Value>): Promise<Value> {
  await withRawCases(office.folder, (db) => {
    db.exec("CREATE TRIGGER no_entry BEFORE INSERT ON journal_entry BEGIN SELECT RAISE(ABORT, 'full'); END")
  })
  try {
    return await work()
  } finally {
    await withRawCases(office.folder, (db) => {
      db.exec('DROP TRIGGER no_entry')
    })
  }
}

describe('a copy', () => {
  test('is written down before it leaves and confirmed after', async () => {
    let atThePrinter: string[] = []
    spooler = async () => {
      atThePrinter = states(await history())
      return true
    }
    await office.ask('print.print', request('Tužilaštvo'))
    expect(atThePrinter).toEqual(['1 queued'])
    expect(states(await history())).toEqual(['1 sent'])
  })

  test('that the spooler refuses stays as an attempt, and needs no reason the next time', async () => {
    spooler = () => Promise.resolve(false)
    expect(await office.refused('print.print', request('Branilac'))).toEqual({ code: 'print.failed' })
    expect((await journal()).slice(0, 2)).toEqual(['caseFile.printFailed', 'caseFile.print'])
    spooler = () => Promise.resolve(true)
    expect(await office.ask('print.print', request('Branilac'))).toEqual({ copy: 3 })
    expect(states(await history())).toEqual(['1 sent', '2 failed', '3 sent'])
  })

  test('that the program died over stays queued and counts: it may lie somewhere', async () => {
    spooler = () => Promise.reject(new Error('the program dies here'))
    expect(await office.refused('print.print', request('Oštećena'))).toMatchObject({ code: 'bug' })
    spooler = () => Promise.resolve(true)
    expect(states(await history()).at(-1)).toBe('4 queued')
    expect(await office.refused('print.print', request('Oštećena'))).toMatchObject({ code: 'print.reasonMissing' })
  })

  test('does not leave where it cannot be written down', async () => {
    const before = sent
    await whileNothingCanBeWritten(() => office.refused('print.print', request('Arhiva')))
    expect({ sent, last: states(await history()).at(-1) }).toEqual({ sent: before, last: '4 queued' })
  })

  test('for the same recipient takes a reason, also where several are asked for at once or the name is spelled anew', async () => {
    const asked = [1, 2, 3].map(() => office.application.invoke('print.print', request('Punomoćnica „Oštećene A”')))
    const answers = await Promise.all(asked)
    expect(answers.map((answer) => (answer.ok ? 'printed' : answer.error.code)).toSorted()).toEqual([
      'print.reasonMissing',
      'print.reasonMissing',
      'printed',
    ])
    for (const name of ['punomoćnica "oštećene a"', '  Punomocnica Ostecene A ', 'ПУНОМОЋНИЦА „ОШТЕЋЕНЕ А”']) {
      expect(await office.refused('print.print', request(name))).toMatchObject({ code: 'print.reasonMissing' })
    }
    expect(await office.refused('print.print', request('   '))).toMatchObject({ field: 'recipient' })
    await office.ask('print.print', { ...request('punomoćnica "oštećene a"'), reason: 'primjerak oštećen' })
  })

  test('is one of several for a recipient: each is written down and sent, and the printing ends where one fails', async () => {
    const before = { sent, copies: (await history()).length }
    spooler = () => Promise.resolve(true)
    const last = await office.ask('print.print', { ...request('Sud na Cetinju'), copies: 3 })
    expect({ last, sent }).toEqual({ last: { copy: before.copies + 3 }, sent: before.sent + 3 })
    expect((await journal()).slice(0, 3)).toEqual(Array.from({ length: 3 }, () => 'caseFile.print'))
    expect(await office.refused('print.print', { ...request('Sud na Cetinju'), copies: 2 })).toMatchObject({
      code: 'print.reasonMissing',
    })
    let left = 2
    spooler = () => Promise.resolve((left -= 1) > 0)
    expect(await office.refused('print.print', { ...request('Sud u Baru'), copies: 4 })).toEqual({
      code: 'print.failed',
    })
    expect(states(await history()).slice(before.copies + 3)).toEqual([
      `${String(before.copies + 4)} sent`,
      `${String(before.copies + 5)} failed`,
    ])
    expect(await office.refused('print.print', { ...request('Arhiva'), copies: 11 })).toMatchObject({ field: 'copies' })
    spooler = () => Promise.resolve(true)
  })
})

describe('an export', () => {
  beforeAll(() => signIn(office, 'judge'))
  const ask = (place: string) => {
    office.dialog.save = place
    return office.application.invoke('exchange.export', { caseId, reason: 'provjera izvoza' })
  }

  test('is written down with its reason before anything leaves, and with its fingerprint after', async () => {
    const place = join(office.folder, 'out.json')
    expect(await ask(place)).toMatchObject({ ok: true, value: { outcome: 'exported' } })
    const [done, begun] = await office.ask('journal.list', { caseId })
    const sha256 = createHash('sha256').update(readFileSync(place)).digest('hex')
    expect(begun).toMatchObject({ act: 'caseFile.export', reason: 'provjera izvoza' })
    expect(done).toMatchObject({ act: 'caseFile.exportDone', reason: `SHA-256 ${sha256}` })
  })

  test('does not leave where it cannot be written down', async () => {
    const place = join(office.folder, 'unrecorded.json')
    const { ok } = await whileNothingCanBeWritten(() => ask(place))
    expect({ ok, isThere: existsSync(place) }).toEqual({ ok: false, isThere: false })
  })

  test.each([
    ['a folder that is gone', 'gone/out.json', 'exchange.noFolder'],
    ['the name of a folder', '.', 'exchange.isFolder'],
  ])('to %s is refused with what to do, and its end is written down', async (_what, name, code) => {
    expect(await ask(join(office.folder, name))).toEqual({ ok: false, error: { code } })
    expect((await journal())[0]).toBe('caseFile.exportFailed')
  })
})

describe('a file that leaves', () => {
  test('takes the place of the former one whole, readable by its owner alone', async () => {
    const folder = join(office.folder, 'stick')
    mkdirSync(folder)
    const place = join(folder, 'out.json')
    writeFileSync(place, 'former', { mode: 0o644 })
    chmodSync(place, 0o644)
    expect((await writeExport(place, 'new')).ok).toBe(true)
    expect([readFileSync(place, 'utf8'), statSync(place).mode & 0o777]).toEqual(['new', 0o600])
    expect(readdirSync(folder)).toEqual(['out.json'])
  })

  test('leaves nothing of itself on a full stick, and the former file as it was', async (context) => {
    const tried = await withSmallDisk(async (folder) => {
      const place = join(folder, 'out.json')
      writeFileSync(place, 'former')
      const written = await writeExport(place, 'š'.repeat(4_000_000))
      return [written, readFileSync(place, 'utf8'), readdirSync(folder)]
    })
    if (tried === undefined) context.skip('mounting a small disk needs root')
    expect(tried).toEqual([{ ok: false, error: { code: 'exchange.full' } }, 'former', ['out.json']])
  })
})

describe('a file that is picked', () => {
  const unreadable = { ok: false, error: { code: 'exchange.unreadable' } }

  test.each([['/dev/zero'], ['/dev/null'], ['/'], ['/nothing/there']])('%s is none', async (path) => {
    expect(await readPicked(path, 1_000)).toEqual(unreadable)
  })

  test('and is a pipe nobody writes to is none, at once', async () => {
    const pipe = join(office.folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const began = performance.now()
    expect(await readPicked(pipe, 1_000)).toEqual(unreadable)
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  test('is measured while it is open, and read no further than that', async () => {
    const path = join(office.folder, 'large.json')
    writeFileSync(path, 'x'.repeat(2_000_001))
    expect(await readPicked(path, 2_000_000)).toEqual({
      ok: false,
      error: { code: 'exchange.tooLarge', params: { megabytes: 2 } },
    })
    expect(await readPicked(path, 2_000_001)).toEqual({ ok: true, value: 'x'.repeat(2_000_001) })
    expect(await readPicked(path, 3_000_000, { timeLimit: 0 })).toEqual(unreadable)
  })
})

test('copies are proposed for who acts for the claimant, the respondents, and the prosecution; nobody sealed is named', async () => {
  const { recipients } = await office.ask('order.open', { orderId })
  const { people, claims } = readTrainingCase('case-01')
  const { claimant, respondents } = present(claims[0]).claim
  const nameOf = (id: string | undefined) => people.find((person) => person.id === id)?.name ?? ''
  const named = recipients.map(({ cnr }) => cnr)
  expect(named[0]).toBe(nameOf(people.find(({ id }) => id === claimant)?.representative))
  for (const id of respondents) expect(named).toContain(nameOf(id))
  expect(named.at(-1)).toBe('Više državno tužilaštvo u Podgorici')
  expect(new Set(named).size).toBe(named.length)
  expect(JSON.stringify(recipients)).not.toContain(nameOf(claimant))
})
