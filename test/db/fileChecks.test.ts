import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { flipFarBit, forgetCleanEnd } from '../support/office/damage.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { prepareOffice, type PreparedOffice } from '../support/office/preparedOffice.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'

const PATIENCE = { timeout: 30_000, interval: 50 }
let prepared: PreparedOffice<Awaited<ReturnType<typeof importCase01>>>
let office: TestOffice
beforeAll(async () => {
  prepared = await prepareOffice(importCase01)
})
afterAll(() => {
  prepared.remove()
})
beforeEach(() => {
  office = prepared.open()
})
afterEach(() => office.close())

const file = (name: string): string => join(office.folder, name)

const state = () => office.ask('session.state', {})
const addEvidence = () => ({
  ...prepared.value,
  evidence: { id: 'e1', kind: 'other' as const, title: { cnr: 'dokaz', en: 'x' } },
})

test('a clean end and a recent check: nothing is looked through, and the state tells when everything was whole', async () => {
  const { lastWholeAt, notices } = await signIn(office, 'prosecutor')
  expect({ lastWholeAt, notices }).toEqual({ lastWholeAt: '2026-06-15T09:00:00.000Z', notices: [] })
  await office.application.lock()
  await flipFarBit(office.folder)
  expect(await signIn(office, 'prosecutor')).toMatchObject({ lastWholeAt, notices: [] })
})

describe('everything is looked through in the background', () => {
  test('after an end that was not clean', async () => {
    forgetCleanEnd(office.folder)
    office.clock.now = new Date('2026-06-16T07:00:00Z')
    expect((await signIn(office, 'judge')).lastWholeAt).toBe('2026-06-15T09:00:00.000Z')
    await vi.waitFor(async () => {
      expect((await state()).lastWholeAt).toBe('2026-06-16T07:00:00.000Z')
    }, PATIENCE)
    expect(office.events).toContainEqual({ aggregate: 'session' })
  })

  test('once a week', async () => {
    office.clock.now = new Date('2026-06-21T09:00:00Z')
    await signIn(office, 'judge')
    await office.application.lock()
    office.clock.now = new Date('2026-06-22T09:00:00Z')
    const { lastWholeAt } = await signIn(office, 'judge')
    expect(lastWholeAt).toBe('2026-06-15T09:00:00.000Z')
    await vi.waitFor(async () => {
      expect((await state()).lastWholeAt).toBe('2026-06-22T09:00:00.000Z')
    }, PATIENCE)
  })
})

test('a flipped bit that no one has met is found, named and written down; reading goes on, writing does not', async () => {
  const whole = readFileSync(file('cases.db'))
  await flipFarBit(office.folder)
  forgetCleanEnd(office.folder)
  expect((await signIn(office, 'prosecutor')).notices).toEqual([])
  const damaged = { code: 'damaged', params: { file: 'cases.db' } }
  await vi.waitFor(async () => {
    expect(await state()).toMatchObject({ notices: [damaged], readOnly: 'storage.damaged' })
  }, PATIENCE)
  expect(await office.refused('evidence.save', addEvidence())).toEqual({ code: 'storage.damaged' })
  const { rows } = await office.ask('caseFile.list', { sort: 'mark', custody: 'any' })
  expect(rows.length).toBe(1)

  // The next one is told at once, and so is the administrator, who never opens the file.
  expect(await signIn(office, 'judge')).toMatchObject({ notices: [damaged], readOnly: 'storage.damaged' })
  expect(await signIn(office, 'administrator')).toMatchObject({ notices: [damaged] })
  const acts = (await office.ask('audit.list', { journal: 'office' })).map(({ act, reason }) => [act, reason])
  expect(acts).toContainEqual(['files.damageFound', 'cases.db'])

  await office.application.lock()
  writeFileSync(file('cases.db'), whole)
  for (const suffix of ['-wal', '-shm']) rmSync(file(`cases.db${suffix}`), { force: true })
  await signIn(office, 'prosecutor')
  await vi.waitFor(async () => {
    expect((await state()).notices).toEqual([])
  }, PATIENCE)
  await office.ask('evidence.save', addEvidence())
})

test('a damaged page that a call meets is no mere error: everything is looked through and the state tells', async () => {
  await flipFarBit(office.folder)
  expect((await signIn(office, 'prosecutor')).notices).toEqual([])
  expect(await office.refused('caseFile.open', { caseId: prepared.value.caseId })).toEqual({ code: 'storage.damaged' })
  await vi.waitFor(async () => {
    expect(await state()).toMatchObject({ readOnly: 'storage.damaged' })
  }, PATIENCE)
})

describe.skipIf(process.platform !== 'linux')('signing in', () => {
  /** What the process has read so far, in bytes. */
  const readSoFar = (): number => Number(/rchar: (\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))?.[1])

  async function bytesToSignIn(): Promise<number> {
    await signIn(office, 'judge')
    await office.application.lock()
    const before = readSoFar()
    await signIn(office, 'judge')
    const read = readSoFar() - before
    await office.application.lock()
    return read
  }

  test('does not read more of a file that is a hundred times as large', async () => {
    const small = await bytesToSignIn()
    const size = statSync(file('cases.db')).size
    await withRawCases(office.folder, (db) => {
      db.exec('CREATE TABLE ballast (bytes BLOB) STRICT')
      const add = db.prepare('INSERT INTO ballast VALUES (randomblob(1000000))')
      for (let row = 0; row < 40; row += 1) add.run()
    })
    expect(statSync(file('cases.db')).size).toBeGreaterThan(size + 40_000_000)
    expect(await bytesToSignIn()).toBeLessThan(small + 200_000)
  })
})
