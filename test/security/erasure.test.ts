import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseId } from '../../shared/contract/ids.ts'
import { openDatabase } from '../../electron/db/connection.ts'
import { openFileWithoutClaim } from '../support/office/beginnings.ts'
import { decryptedPages } from '../support/office/decryptedPages.ts'
import { AFTER_THE_PERIOD, openErasableOffice, WHY, workOnFile } from '../support/office/erasableFile.ts'
import { verifyJournalOf, verifyJournals } from '../support/office/journals.ts'
import { databaseKeysOf } from '../support/office/scheduleKeys.ts'
import type { ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { twoClaims } from '../support/office/twoClaims.ts'

// A file of the court with all that a file may have, and another beside it: erased by two people once its period has passed.

/** Shorter words of plain letters come about by chance in some megabytes of ciphertext: five letters in one run of thirty. */
const MEANT = /\p{L}{7,}/gu
const TYPED = ['901/26', '901/25', '90126', 'zvjezdana', 'žrtvopolje']
let office: ScheduleOffice
let caseId: CaseId
let other: CaseId
let orderId: string
let proposal: string
/** Every word of the file that stands nowhere in an office without it. */
let words: readonly string[]

beforeAll(async () => {
  office = await openErasableOffice()
  ;({ caseId: other } = await openFileWithoutClaim(office, 'Kt.br.902/26'))
  const { case: proceedings, people, evidence: items, claims } = twoClaims(901)
  const said = textsIn([proceedings, people, items, claims]).join(' ').toLowerCase().match(MEANT) ?? []
  const without = await found([...new Set([...said, ...TYPED])])
  // The certificate names the program that drew it, which is a word of the law too.
  words = Object.keys(without).filter((word) => without[word] === 0 && word !== 'naknada')
  ;({ caseId, orderId } = await workOnFile(office, 901))
}, 60_000)
afterAll(() => office.close())

/** Every text in a value, without the names of its members. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** How often words stand in the folder of the data: in both databases decrypted, free pages and the log included, and in every file as it lies there. */
async function found(sought: readonly string[]): Promise<Readonly<Record<string, number>>> {
  await office.as('otherJudge')
  await office.ask('session.lock', {})
  const keys = await databaseKeysOf(office)
  const pages = [
    decryptedPages(join(office.folder, 'cases.db'), keys.case),
    decryptedPages(join(office.folder, 'office.db'), keys.office),
  ]
  const files = readdirSync(office.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const raw = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)))
  const text = [...pages, ...raw].map((bytes) => bytes.toString('utf8').toLowerCase()).join('')
  return Object.fromEntries(sought.map((word) => [word, text.split(word).length - 1]))
}

describe('an erasure', () => {
  test('is barred while the period runs, and while somebody holds the file back', async () => {
    await office.as('judgeA')
    expect((await office.refused('caseFile.proposeErasure', { caseId, reason: WHY })).code).toBe('retention.notYet')
    office.clock.today = AFTER_THE_PERIOD
    const { id: hold } = await office.ask('caseFile.hold', { caseId, reason: 'traženo je ponavljanje postupka' })
    expect((await office.refused('caseFile.proposeErasure', { caseId, reason: WHY })).code).toBe('retention.held')
    await office.as('prosecutorA')
    const lifting = { caseId, hold, reason: 'zahtjev je odbijen' }
    expect((await office.refused('caseFile.releaseHold', lifting)).code).toBe('retention.noHold')
    await office.as('judgeA')
    await office.ask('caseFile.releaseHold', lifting)
    ;({ id: proposal } = await office.ask('caseFile.proposeErasure', { caseId, reason: WHY }))
    expect((await office.refused('caseFile.proposeErasure', { caseId, reason: WHY })).code).toBe('retention.proposed')
    const { counts } = await office.ask('retention.look', { caseId })
    expect(counts).toMatchObject({ people: 9, claims: 2, attachments: 1, orders: 1, papers: 1, drafts: 2 })
  })

  test('is over with a bar, and is carried out by nobody but a head, with the own password', async () => {
    const password = office.passwordOf('judgeA')
    expect((await office.refused('caseFile.erase', { caseId, proposal, password })).code).toBe('session.roleNotAllowed')
    await office.as('headOfProsecution')
    const elsewhere = { caseId, proposal, password: office.passwordOf('headOfProsecution') }
    expect((await office.refused('caseFile.erase', elsewhere)).code).toBe('caseFile.notInCustody')
    await office.as('headOfCourt')
    expect((await office.refused('caseFile.erase', { caseId, proposal, password: 'nije ta lozinka' })).code).toBe(
      'password.wrong',
    )
    office.clock.now = new Date(office.clock.now.getTime() + 10_000)
    await office.ask('caseFile.hold', { caseId, reason: 'inspekcija' })
    const own = { caseId, proposal, password: office.passwordOf('headOfCourt') }
    expect((await office.refused('caseFile.erase', own)).code).toBe('retention.noProposal')
    const [hold] = (await office.ask('retention.look', { caseId })).holds
    await office.ask('caseFile.releaseHold', { caseId, hold: hold?.id ?? '', reason: 'inspekcija je gotova' })
    await office.as('judgeA')
    ;({ id: proposal } = await office.ask('caseFile.proposeErasure', { caseId, reason: WHY }))
  })

  test('leaves nothing of the file in the decrypted pages of either database, nor in any file of the data', async () => {
    const before = await found(words)
    const open = words.filter((word) => (before[word] ?? 0) > 0)
    expect(open.length).toBeGreaterThan(40)
    expect(open).toEqual(expect.arrayContaining(['901/26', 'zvjezdana', 'ždralović']))
    await office.as('headOfCourt')
    const password = office.passwordOf('headOfCourt')
    const { number } = await office.ask('caseFile.erase', { caseId, proposal, password })
    expect(number).toMatch(/^VSPG-BRI-2060-[A-Z]{2}\d-0001$/)
    const after = await found(words)
    expect(words.filter((word) => after[word] !== 0)).toEqual([])
    expect((await found(['902/26']))['902/26']).toBeGreaterThan(0)
    expect(readdirSync(join(office.folder, 'attachments'))).toEqual([])
  })

  test('leaves both journals whole: the entries of the file stay without their text, and one without a reason for that is found', async () => {
    await office.as('administrator')
    expect(await verifyJournals(office)).toMatchObject({ office: { intact: true }, cases: { intact: true } })
    const opened = await databaseKeysOf(office)
    const db = openDatabase(join(office.folder, 'cases.db'), opened.case)
    try {
      const report = () => verifyJournalOf(office.folder, db, 'cases')
      expect(report()).toMatchObject({ intact: true })
      const sql = 'SELECT count(*) FROM journal_entry WHERE case_id = $caseId AND salt = zeroblob(16) AND about IS NULL'
      expect(Number(db.prepare(sql, { pluck: true }).get({ caseId }))).toBeGreaterThan(10)
      db.exec('DROP TRIGGER journal_entry_no_update')
      db.exec(`UPDATE journal_entry SET about = NULL, reason = NULL, salt = zeroblob(16) WHERE case_id = '${other}'`)
      expect(report()).toMatchObject({ intact: false, broken: { fault: 'text' } })
    } finally {
      db.close()
    }
  })

  test('is of a file that is not there any more, and the other one is as it was', async () => {
    await office.as('judgeB')
    expect((await office.refused('caseFile.open', { caseId })).code).toBe('caseFile.notFound')
    expect((await office.refused('order.open', { orderId })).code).toBe('order.notFound')
    await office.as('prosecutorA')
    expect((await office.ask('caseFile.open', { caseId: other })).people).toHaveLength(1)
  })
})
