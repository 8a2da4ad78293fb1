import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Output } from '../../shared/contract/channels.ts'
import type { CaseId } from '../../shared/contract/ids.ts'
import { Random } from '../support/fuzz/random.ts'
import { attach, fileWith, readAll, someBytes } from '../support/office/attachments.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { PEOPLE } from '../support/office/people.ts'
import { accountOf, openTestOffice, type TestOffice } from '../support/office/testOffice.ts'
import { rounds } from '../support/rounds.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

const ROUNDS = rounds(20, 500)
const SEED = 20_261_128
/** A thread of the program before may still let go of a file. */
const REMOVE = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }

/** Every file of a program that was killed at work, by name: both databases with logs that were not written back, vault, attachment. */
let files: ReadonlyMap<string, Buffer>
let caseId: CaseId
let folder: string
let now: Date
let wanted: string
beforeAll(async () => {
  const office = openOfficeAtWork()
  let target = await importCase01(office)
  caseId = target.caseId
  const scan = fileWith(office, '../nalaz.pdf', someBytes(60_000))
  await attach(office, caseId, 'e1', scan)
  for (const id of ['e70', 'e71', 'e72']) {
    const evidence = { id, kind: 'other' as const, title: { cnr: `dokaz ${id}`, en: `evidence ${id}` } }
    target = { ...target, ...(await office.ask('evidence.save', { ...target, evidence })) }
  }
  const killed = createTemporaryFolder('naknada-killed-')
  cpSync(office.folder, killed, { recursive: true })
  now = office.clock.now
  await office.close()
  rmSync(scan)
  files = new Map(
    readdirSync(killed, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !file.name.endsWith('-shm'))
      .map(({ name, parentPath }) => join(parentPath, name))
      .map((path) => [path.slice(killed.length + 1), readFileSync(path)]),
  )
  folder = createTemporaryFolder('naknada-flipped-')
  wanted = (await lookWith(() => undefined)).said
})
afterAll(() => {
  rmSync(folder, REMOVE)
})

/** Puts every file back as it was, and one with something changed. */
function layOut(change: (name: string, bytes: Buffer) => Buffer | undefined): void {
  rmSync(folder, REMOVE)
  folder = createTemporaryFolder('naknada-flipped-')
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, name), change(name, bytes) ?? bytes, { mode: 0o600 })
  }
}

type Seen = Readonly<{ said: string; isTold: boolean }>

/** What a program started anew shows of the case file and its attachment, and whether it says that something is wrong. */
async function lookWith(change: (name: string, bytes: Buffer) => Buffer | undefined): Promise<Seen> {
  layOut(change)
  const office = openTestOffice({ folder, keepFolder: true })
  office.clock.now = new Date(now)
  try {
    return await look(office)
  } finally {
    await office.close()
  }
}

async function look(office: TestOffice): Promise<Seen> {
  const before = await office.ask('session.state', {})
  if (before.stage !== 'locked') return { said: before.refusal?.code ?? before.stage, isTold: true }
  const { id: person } = await accountOf(office, 'prosecutor')
  const answer = await office.application.invoke('session.signIn', { person, password: PEOPLE.prosecutor.own })
  if (!answer.ok) return { said: answer.error.code, isTold: true }
  const state = await office.ask('session.state', {})
  if (state.stage !== 'signedIn') return { said: state.refusal?.code ?? state.stage, isTold: true }
  const opened = await office.application.invoke('caseFile.open', { caseId })
  if (!opened.ok) return { said: opened.error.code, isTold: opened.error.code !== 'bug' }
  const view = opened.value as Output<'caseFile.open'>
  const [attached] = view.attachments
  const bytes =
    attached === undefined
      ? 'none'
      : await readAll(office, { caseId, evidence: attached.evidence, file: attached.file }).catch(String)
  const { notices, readOnly } = await office.ask('session.state', {})
  const text = typeof bytes === 'string' ? bytes : bytes.toString('base64')
  const isTold = notices.length > 0 || readOnly !== undefined || text.includes('attachment.')
  return { said: JSON.stringify([view, text]), isTold }
}

test(
  `${String(ROUNDS)} random bit flips, in rounds over both files, their logs, the vault and an attachment: each is told or changes nothing`,
  { timeout: ROUNDS * 6_000 },
  async () => {
    const random = new Random(SEED)
    const names = [...files.keys()].filter(
      (name) => /\.db|vault|attachments/.test(name) && (files.get(name)?.length ?? 0) > 0,
    )
    expect(names.length).toBeGreaterThan(6)
    const silent: string[] = []
    let told = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const chosen = names[round % names.length] ?? ''
      const at = random.below(files.get(chosen)?.length ?? 1)
      const bit = random.below(8)
      const seen = await lookWith((name, bytes) => {
        if (name !== chosen) return undefined
        const flipped = Buffer.from(bytes)
        flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << bit), at)
        return flipped
      })
      if (seen.isTold) told += 1
      else if (seen.said !== wanted) silent.push(`${chosen} ${String(at)}.${String(bit)}: ${seen.said.slice(0, 200)}`)
    }
    expect(silent).toEqual([])
    expect(told).toBeGreaterThan(ROUNDS / 5)
  },
)

test('a program whose log has lost its last save and says nothing would be found', async () => {
  expect(wanted).toContain('dokaz e72')
  const cut = await lookWith((name, bytes) =>
    name === 'cases.db-wal' ? bytes.subarray(0, bytes.length / 2) : undefined,
  )
  expect(cut.said).not.toBe(wanted)
  expect(cut.isTold).toBe(true)
})
