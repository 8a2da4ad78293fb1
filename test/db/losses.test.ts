import { spawn } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { HeadFile } from '../../electron/audit/headFile.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { verifyJournals } from '../support/office/journals.ts'
import { prepareOffice, type PreparedOffice } from '../support/office/preparedOffice.ts'
import { openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'

let prepared: PreparedOffice<Awaited<ReturnType<typeof importCase01>>>
let office: TestOffice
/** The number of the last entry of the cases that the preparation wrote. */
let start: number
beforeAll(async () => {
  prepared = await prepareOffice(importCase01)
})
afterAll(() => {
  prepared.remove()
})
beforeEach(() => {
  office = prepared.open()
  start = headOf('cases.head')
})
afterEach(() => office.close())

const file = (name: string): string => join(office.folder, name)

/** Lets a child save until it has acknowledged so many revisions, and kills it without warning; answers the last one. */
function saveAndKill(revisions: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const { caseId, revision } = prepared.value
    const arguments_ = ['test/support/office/savingChild.ts', office.folder, caseId, String(revision)]
    const child = spawn(process.execPath, arguments_)
    let output = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (output.split('\n').length > revisions) child.kill('SIGKILL')
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
    child.once('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(errors))
      else resolve(Number(output.split('\n').slice(0, -1).at(-1)))
    })
  })
}

async function revision(): Promise<number> {
  return (await office.ask('caseFile.open', { caseId: prepared.value.caseId })).revision
}

const copiedActs = async () =>
  (await office.ask('audit.list', { journal: 'cases' })).map(({ epoch, number, act, isLost }) => ({
    entry: `${String(epoch)}/${String(number)} ${act}`,
    isLost: isLost ?? false,
  }))

describe('a program killed between an act and its copy', () => {
  test('has written the act, and the next one to see cases copies it for the auditor', async () => {
    const acknowledged = await saveAndKill(6)
    await signIn(office, 'auditor')
    expect((await copiedActs()).length).toBeLessThan(start + acknowledged)
    const { notices } = await signIn(office, 'prosecutor')
    expect(notices).toEqual([])
    const saved = await revision()
    expect(saved).toBeGreaterThanOrEqual(acknowledged)
    await signIn(office, 'auditor')
    expect((await copiedActs()).filter(({ entry }) => entry.endsWith('saveEvidence')).length).toBe(saved)
    expect(await verifyJournals(office)).toMatchObject({ office: { intact: true }, cases: { intact: true } })
  })
})

function headOf(name: string): number {
  const head = new HeadFile(file(name))
  try {
    return head.read()?.number ?? 0
  } finally {
    head.close()
  }
}

describe('acknowledged acts that are gone from cases.db are named, written down, and gone on from', () => {
  /** What happens to the log of the database, or to the database, after a sudden death. */
  const DAMAGES: readonly (readonly [string, () => void])[] = [
    [
      'a log that was deleted',
      () => {
        rmSync(file('cases.db-wal'))
        rmSync(file('cases.db-shm'))
      },
    ],
    [
      'a log that was cut in half',
      () => {
        truncateSync(file('cases.db-wal'), Math.floor(readFileSync(file('cases.db-wal')).length / 2))
      },
    ],
    [
      'a log with one flipped bit',
      () => {
        const bytes = readFileSync(file('cases.db-wal'))
        const at = Math.floor(bytes.length / 2)
        bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
        writeFileSync(file('cases.db-wal'), bytes)
      },
    ],
  ]

  test.each(DAMAGES)('after %s', async (_what, damage) => {
    const acknowledged = await saveAndKill(12)
    const last = headOf('cases.head')
    expect(last).toBeGreaterThanOrEqual(start + acknowledged)
    damage()
    const { notices } = await signIn(office, 'prosecutor')
    const left = await revision()
    expect(left).toBeLessThan(acknowledged)
    expect(notices).toEqual([{ code: 'tailLost', params: { file: 'cases.db', from: start + left + 1, to: last } }])
    const evidence = { id: 'novi', kind: 'other' as const, title: { cnr: 'dalje', en: 'on' } }
    await office.ask('evidence.save', { caseId: prepared.value.caseId, revision: left, evidence })
    expect((await signIn(office, 'clerk')).notices).toEqual([])
    await signIn(office, 'auditor')
    expect((await office.ask('audit.list', { journal: 'office' })).map(({ act }) => act)).toContain('cases.tailLost')
    expect((await copiedActs()).slice(0, 3)).toEqual([
      { entry: `2/${String(start + left + 3)} caseFile.saveEvidence`, isLost: false },
      { entry: `2/${String(start + left + 2)} caseFile.open`, isLost: false },
      { entry: `2/${String(start + left + 1)} journal.tailLost`, isLost: false },
    ])
    expect(await verifyJournals(office)).toMatchObject({ office: { intact: true }, cases: { intact: true } })
  })
})

/** Puts files back as they were copied before. */
function putBack(names: readonly string[]): void {
  for (const name of names) {
    copyFileSync(file(`before/${name}`), file(name))
    for (const suffix of ['-wal', '-shm']) rmSync(file(`${name}${suffix}`), { force: true })
  }
}

describe('an older file put back is named', () => {
  beforeEach(async () => {
    await office.application.lock()
    for (const name of ['cases.db', 'cases.head', 'office.db', 'office.head', 'vault.json', 'vault.copy.json']) {
      cpSync(file(name), file(`before/${name}`), { recursive: true })
    }
    await signIn(office, 'prosecutor')
    const evidence = { id: 'e1', kind: 'other' as const, title: { cnr: 'dokaz', en: 'x' } }
    await office.ask('evidence.save', { ...prepared.value, evidence })
    await office.application.lock()
  })

  const lost = (name: string) => ({ code: 'tailLost', params: { file: name } })

  test.each([
    ['cases.db', ['cases.db'], ['cases.db']],
    ['cases.db with its head, by what the office knows', ['cases.db', 'cases.head'], ['cases.db']],
    [
      'cases.db and office.db with their heads, by what the vault knows',
      ['cases.db', 'cases.head', 'office.db', 'office.head'],
      ['office.db', 'cases.db'],
    ],
    ['office.db', ['office.db'], ['office.db']],
  ])('%s', async (_what, names, named) => {
    putBack(names)
    const again = openTestOffice({ folder: office.folder, keepFolder: true })
    const { notices } = await signIn(again, 'prosecutor')
    expect(notices).toMatchObject(named.map(lost))
    await signIn(again, 'auditor')
    expect(await verifyJournals(again)).toMatchObject({ office: { intact: true }, cases: { intact: true } })
    await again.close()
  })

  test('the acts that were lost stay in the journal that the auditor reads, marked as lost', async () => {
    putBack(['cases.db'])
    const again = openTestOffice({ folder: office.folder, keepFolder: true })
    await signIn(again, 'prosecutor')
    await signIn(again, 'auditor')
    const entries = await again.ask('audit.list', { journal: 'cases' })
    expect(entries.slice(0, 2).map(({ epoch, number, act, isLost }) => [epoch, number, act, isLost])).toEqual([
      [2, start + 1, 'journal.tailLost', undefined],
      [1, start + 1, 'caseFile.saveEvidence', true],
    ])
    await again.close()
  })

  test('the vault, by what the office has seen', async () => {
    putBack(['vault.json', 'vault.copy.json'])
    const again = openTestOffice({ folder: office.folder, keepFolder: true })
    expect((await signIn(again, 'clerk')).notices).toEqual([{ code: 'vaultPutBack', params: {} }])
    await signIn(again, 'auditor')
    const acts = (await again.ask('audit.list', { journal: 'office' })).map(({ act }) => act)
    expect(acts).toContain('vault.putBack')
    await again.close()
  })
})

test('the small file that tells the end of a journal keeps its last whole record when a write is cut off', () => {
  const path = file('trial.head')
  const head = new HeadFile(path)
  const record = (number: number) => ({ epoch: 1, number, hash: 'aGFzaA==', signature: '', isClean: false })
  head.write(record(7))
  head.write(record(8))
  head.close()
  const bytes = readFileSync(path)
  for (const at of [3, 515]) {
    const torn = Buffer.from(bytes)
    torn.fill(0, at, at + 100)
    writeFileSync(path, torn)
    const again = new HeadFile(path)
    expect(again.read()?.number).toBe(at < 512 ? 7 : 8)
    again.close()
  }
  expect(existsSync(path)).toBe(true)
})
