import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { begunOffice } from '../support/office/begunOffice.ts'
import { spoolerOf } from '../support/office/printedJobs.ts'
import { HeadFile } from '../../electron/audit/headFile.ts'
import { channels } from '../../shared/contract/channels.ts'
import { CASE_01 } from '../support/office/issuedOrder.ts'
import { PEOPLE } from '../support/office/people.ts'
import { sharesAtWork } from '../support/office/officeAtWork.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { accountOf, signIn, type TestOffice } from '../support/office/testOffice.ts'

const NOT_SIGNED_IN = { ok: false, error: { code: 'session.notSignedIn' } }
let prepared: Awaited<ReturnType<typeof begunOffice<'issued'>>>
let office: TestOffice
beforeAll(async () => {
  prepared = await begunOffice('issued')
})
afterAll(() => {
  prepared.remove()
})
afterEach(() => office.close())

/** Something that answers when it is told to, and not before. */
function waiting<Value>() {
  let settle: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((resolve) => {
    settle = resolve
  })
  return { promise, settle }
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const count = (table: string) =>
  withRawCases(office.folder, (db) => Number(db.prepare(`SELECT count(*) FROM ${table}`, { pluck: true }).get()))

const print = () => ({ orderId: prepared.value.orderId, printer: 'Sudnica', recipient: 'Punomoćnica' })

describe('a lock waits for nothing', () => {
  test('not for a dialog: the call is answered at once, and what is chosen later is not read', async () => {
    const dialog = waiting<string | undefined>()
    office = prepared.open({ dialogs: { open: () => dialog.promise, save: () => Promise.resolve(undefined) } })
    await signIn(office, 'prosecutor')
    const importing = office.application.invoke('exchange.import', {})
    await turn()
    expect(await millisecondsOf(() => office.application.lock())).toBeLessThan(1_000)
    expect(await importing).toEqual(NOT_SIGNED_IN)
    dialog.settle(CASE_01)
    await turn()
    expect(await count('case_file')).toBe(1)
  })

  test('nor for one that asks where to save: what is chosen later is neither written nor written down as begun', async () => {
    const dialog = waiting<string | undefined>()
    office = prepared.open({ dialogs: { open: () => Promise.resolve(undefined), save: () => dialog.promise } })
    await signIn(office, 'judge')
    const { caseId } = prepared.value
    const exporting = office.application.invoke('exchange.export', { caseId, reason: 'prepis za arhivu' })
    await turn()
    const entries = await count('journal_entry')
    expect(await millisecondsOf(() => office.application.lock())).toBeLessThan(1_000)
    expect(await exporting).toEqual(NOT_SIGNED_IN)
    const place = join(office.folder, 'poslije.naknada.json')
    dialog.settle(place)
    await pause(50)
    expect({ isWritten: existsSync(place), entries: await count('journal_entry') }).toEqual({
      isWritten: false,
      entries,
    })
    // The same call with the same answer, and nobody locks: it is written.
    await signIn(office, 'judge')
    expect(await office.ask('exchange.export', { caseId, reason: 'prepis za arhivu' })).toEqual({ outcome: 'exported' })
    expect(existsSync(place)).toBe(true)
  })

  test('not for a hanging spooler: the copy stays written down as one that may lie somewhere', async () => {
    const spooler = waiting<boolean>()
    const printers = () => Promise.resolve([{ name: 'Sudnica', description: '', isDefault: true }])
    office = prepared.open({ spooler: spoolerOf({ printers, print: () => spooler.promise }) })
    await signIn(office, 'clerk')
    const printing = office.application.invoke('print.print', print())
    await turn()
    expect(await millisecondsOf(() => office.application.lock())).toBeLessThan(1_000)
    expect(await printing).toEqual(NOT_SIGNED_IN)
    spooler.settle(true)
    await turn()
    await signIn(office, 'clerk')
    const history = await office.ask('print.history', { orderId: prepared.value.orderId })
    expect(history.map(({ state }) => state)).toEqual(['queued'])
  })

  test('and no call that waited has an effect afterwards', async () => {
    const list = waiting<[{ name: string; description: string; isDefault: boolean }]>()
    let printed = 0
    office = prepared.open({
      spooler: spoolerOf({
        printers: () => list.promise,
        print: () => Promise.resolve((printed += 1) > 0),
      }),
    })
    await signIn(office, 'clerk')
    const printing = office.application.invoke('print.print', print())
    await turn()
    await office.application.lock()
    list.settle([{ name: 'Sudnica', description: '', isDefault: true }])
    expect(await printing).toEqual(NOT_SIGNED_IN)
    await turn()
    expect({ printed, records: await count('print_record') }).toEqual({ printed: 0, records: 0 })
  })

  test('not for a password that is being checked: nobody comes in after it', async () => {
    office = prepared.open()
    const { id } = await accountOf(office, 'judge')
    const arriving = office.application.invoke('session.signIn', { person: id, password: PEOPLE.judge.own })
    await turn()
    await office.application.lock()
    expect(await arriving).toEqual(NOT_SIGNED_IN)
    expect(await office.ask('session.state', {})).toMatchObject({ stage: 'locked' })
  })

  test('not for another lock: two at once, while work waits, are both done', async () => {
    const dialog = waiting<string | undefined>()
    office = prepared.open({ dialogs: { open: () => dialog.promise, save: () => Promise.resolve(undefined) } })
    await signIn(office, 'prosecutor')
    void office.application.invoke('exchange.import', {})
    await turn()
    const locks = [office.application.lock(), office.application.lock(), office.ask('session.lock', {})]
    expect(await millisecondsOf(() => Promise.all(locks))).toBeLessThan(1_000)
  })

  test('not for a thread that checks a file, and the next one signs in all the same', async () => {
    office = prepared.open()
    await withRawCases(office.folder, (db) => {
      db.exec('CREATE TABLE ballast (bytes BLOB) STRICT')
      for (let row = 0; row < 60; row += 1) db.exec('INSERT INTO ballast VALUES (randomblob(1000000))')
    })
    // An end that was not clean: everything is looked through.
    const { rmSync } = await import('node:fs')
    rmSync(join(office.folder, 'cases.head'))
    await signIn(office, 'judge')
    expect(await millisecondsOf(() => office.application.lock())).toBeLessThan(1_000)
    expect(await signIn(office, 'judge')).toMatchObject({ stage: 'signedIn' })
    await signIn(office, 'auditor')
    await office.ask('audit.verify', {})
    expect(await millisecondsOf(() => office.application.lock())).toBeLessThan(1_000)
  })
})

/** Case-01 under another mark, as a file. */
function otherCase(): string {
  const form = JSON.parse(readFileSync(CASE_01, 'utf8')) as { case: object }
  const { courtMark: _none, ...proceedings } = { courtMark: '', ...form.case }
  const path = join(office.folder, 'other.json')
  writeFileSync(path, JSON.stringify({ ...form, case: { ...proceedings, prosecutionMark: 'Kt.br.99/26' } }))
  return path
}

describe('after a lock', () => {
  test('every channel of a signed-in person answers that nobody is signed in', async () => {
    office = prepared.open()
    await signIn(office, 'judge')
    await office.application.lock()
    for (const [name, { access }] of Object.entries(channels)) {
      if (access === 'anyone') continue
      expect([name, await office.application.invoke(name, {})]).toEqual([name, NOT_SIGNED_IN])
    }
  })

  test('the log is empty and both files are marked as closed whole', async () => {
    office = prepared.open()
    await signIn(office, 'judge')
    await office.ask('draft.save', { key: `${prepared.value.caseId}/decision/c1`, text: 'započeto' })
    await office.application.lock()
    for (const name of ['office', 'cases']) {
      expect(existsSync(join(office.folder, `${name}.db-wal`))).toBe(false)
      const head = new HeadFile(join(office.folder, `${name}.head`))
      expect([name, head.read()?.isClean]).toEqual([name, true])
      head.close()
    }
  })

  test('an act that was under way is there whole with its entry, or not at all, wherever the lock came', async () => {
    const outcomes = new Set<number>()
    for (const delay of [0, 2, 5, 10, 20, 40, Number.POSITIVE_INFINITY]) {
      office = prepared.open()
      const before = await count('person')
      await signIn(office, 'prosecutor')
      office.dialog.open = otherCase()
      const importing = office.application.invoke('exchange.import', {})
      await (Number.isFinite(delay) ? pause(delay) : importing)
      await office.application.lock()
      const answer = await importing
      const files = await count('case_file')
      const people = (await count('person')) - before
      const entries = await count("journal_entry WHERE act = 'caseFile.import'")
      expect({ people: people > 0, entries }).toEqual({ people: files === 2, entries: files })
      // An answer that came before the lock is true; after it there is none.
      expect(answer.ok ? files : 0).toBe(answer.ok ? 2 : 0)
      outcomes.add(files)
      await office.close()
    }
    expect([...outcomes].sort()).toEqual([1, 2])
  })
})

test('a password and a recovery at the same time: the one acknowledged last opens, and no other', async () => {
  office = prepared.open()
  await signIn(office, 'judge')
  const { id: person } = await accountOf(office, 'judge')
  const changed = 'promijenjena lozinka sutkinje'
  const recovered = 'povraćena lozinka sutkinje'
  const answers = await Promise.all([
    office.application.invoke('session.changePassword', { current: PEOPLE.judge.own, next: changed }),
    office.application.invoke('recovery.recover', { shares: sharesAtWork().slice(0, 2), person, next: recovered }),
  ])
  expect(answers.map(({ ok }) => ok)).toEqual([true, true])
  const opens = async (password: string) => {
    office.clock.now = new Date(office.clock.now.getTime() + 400_000)
    const { ok } = await office.application.invoke('session.signIn', { person, password })
    await office.application.lock()
    return ok
  }
  expect([await opens(PEOPLE.judge.own), await opens(changed), await opens(recovered)]).toEqual([false, false, true])
})
