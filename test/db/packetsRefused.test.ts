import { randomBytes } from 'node:crypto'
import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Connection } from '../../electron/db/connection.ts'
import { storedNames } from '../support/office/attachments.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { openForge, type Forgery } from '../support/packet/forgedPacket.ts'
import { openTwoInstallations, takePacket, type TwoInstallations } from '../support/packet/twoInstallations.ts'
import { present, readTrainingForm } from '../support/trainingCase.ts'

// What is not taken in: each with its sentence and an entry of the journal, and nothing else of it is written.

let both: TwoInstallations
let court: TestOffice
let forge: Awaited<ReturnType<typeof openForge>>
beforeAll(async () => {
  both = await openTwoInstallations()
  court = both.court
  forge = await openForge(both)
})
afterAll(() => both.close())
beforeEach(() => signIn(court, 'clerk'))

/** Every row of the file but the journal, and every attached file on the disk. */
async function everythingElse(): Promise<string> {
  const counted = await withRawCases(court.folder, (db) =>
    db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all<{ name: string }>()
      .filter(({ name }) => !/^sqlite_|journal|day_head|noted_vault|search/.test(name))
      .map(({ name }) => [name, db.prepare(`SELECT count(*) AS rows FROM "${name}"`).get()]),
  )
  return JSON.stringify([counted, storedNames(court)])
}

async function refuse(path: string, code: string): Promise<void> {
  const before = await everythingElse()
  court.dialog.open = path
  expect(await court.refused('packet.look', {})).toMatchObject({ code })
  const last = await withRawCases(court.folder, (db) =>
    db.prepare('SELECT act, reason FROM journal_entry ORDER BY number DESC LIMIT 1').get(),
  )
  expect(last).toMatchObject({ act: 'caseFile.packetRefused', reason: expect.stringContaining(code) as string })
  expect(await everythingElse()).toBe(before)
}

const decided = readTrainingForm('case-01')
const REFUSED: readonly (readonly [string, string, Forgery])[] = [
  ['for another installation', 'otherReceiver', { receiver: { installation: 'e'.repeat(32) } }],
  ['for another office here', 'otherOffice', { receiver: { office: 'VSBP' } }],
  ['of practice', 'ofPractice', { manifest: { practice: true } }],
  ['signed by a key of no card', 'unknownSender', { seal: randomBytes(32) }],
  ['in the name of another office', 'unknownSender', { sender: { office: 'VDT-BP' } }],
  ['past its last day', 'expired', { manifest: { expires: '2026-06-14' } }],
  ['for a purpose that is not there yet', 'otherPurpose', { manifest: { purpose: 'appeal' } }],
  ['of a file that would stay with the sender', 'otherPurpose', { manifest: { custody: 'copy' } }],
  ['with a case of another court', 'otherCase', { form: { case: { ...decided.case, court: 'VSBP' } } }],
  ['passed on by an office that is no court', 'otherCase', { manifest: { purpose: 'referral' } }],
  ['with a decision in it', 'case', { form: decided }],
  ['with a claim at a stage of the court', 'cover', { claims: standing('inReview') }],
  ['that tells of other claims', 'cover', { claims: standing('forwarded').slice(1) }],
]

function standing(stage: 'forwarded' | 'inReview') {
  return ['c1', 'c2'].map((claim) => ({ claim, stage }))
}

test.each(REFUSED)('a packet %s is refused: %s', async (_name, code, forgery) => {
  await refuse(await forge(forgery), `packet.${code}`)
})

test('a file that is no packet, a changed, a cut and a lengthened one are refused', async () => {
  const path = await forge()
  const whole = readFileSync(path)
  const changed = Buffer.from(whole)
  changed[whole.length - 700] = (changed[whole.length - 700] ?? 0) ^ 1
  for (const [bytes, code] of [
    [Buffer.from('%PDF-1.7 nije paket'), 'notPacket'],
    [changed, 'damaged'],
  ] as const) {
    writeFileSync(path, bytes)
    await refuse(path, `packet.${code}`)
  }
  writeFileSync(path, whole)
  truncateSync(path, whole.length - 1)
  await refuse(path, 'packet.damaged')
  writeFileSync(path, whole)
  appendFileSync(path, 'x')
  await refuse(path, 'packet.damaged')
})

test('a packet that bears the number of one that was sent from here is refused: its receipt would take that one’s place', async () => {
  await withRawCases(court.folder, (db) => {
    addSent(db, { id: '7', file: '9', sequence: 1, receiver: '9' })
  })
  await refuse(await forge({ manifest: { id: '7'.repeat(32) } }), 'packet.taken')
})

test('what was decided on, what is older and a second one of a file that is here are refused', async () => {
  const first = await forge()
  const second = await forge()
  await takePacket(court, second)
  await refuse(second, 'packet.taken')
  await refuse(first, 'packet.older')
  await refuse(await forge(), 'packet.heldHere')
})

test('a packet that was looked at is judged anew when it is taken in, and one that was not looked at is not taken in', async () => {
  const path = await forge({ manifest: { file: { id: 'd'.repeat(32), revision: 1 } } })
  court.dialog.open = path
  const looked = await court.ask('packet.look', {})
  if (looked.outcome !== 'packet') throw new Error(looked.outcome)
  expect(await court.refused('packet.take', { id: 'f'.repeat(32) })).toMatchObject({ code: 'packet.notHeld' })
  const { known } = await court.ask('card.list', {})
  await court.ask('card.revoke', { id: present(known[0]).id, reason: 'ključ je nestao s mašinom' })
  expect(await court.refused('packet.take', { id: looked.packet.id })).toMatchObject({ code: 'packet.revokedKey' })
  await refuse(path, 'packet.revokedKey')
})

type SentRow = Readonly<{ id: string; file: string; sequence: number; receiver: string }>

function addSent(db: Connection, { id, file, sequence, receiver }: SentRow): void {
  db.exec(`INSERT INTO sent_packet (id, case_id, revision, office, sequence, purpose, custody, manifest, expires, at, by, receiver, sender, way, has_left, state)
    SELECT '${id.repeat(32)}', '${file.repeat(32)}', 0, 'VDT-PG', ${String(sequence)}, 'return', 'moved', '${'0'.repeat(64)}', '2026-07-01', 'x', id, '${receiver.repeat(32)}', 'VSPG', 'file', 1, 'sent'
    FROM staff LIMIT 1`)
}

test('the schema holds the book: no gap, no second packet under way, nothing changed or taken away', async () => {
  await withRawCases(court.folder, (db) => {
    const add = (id: string, file: string, sequence: number, receiver: string) => {
      addSent(db, { id, file, sequence, receiver })
    }
    expect(() => add('1', 'a', 2, 'e')).toThrow(/a gap/)
    add('1', 'a', 1, 'e')
    expect(() => add('2', 'b', 1, 'e')).toThrow(/a gap/)
    expect(() => add('2', 'b', 3, 'e')).toThrow(/a gap/)
    expect(() => add('2', 'a', 2, 'e')).toThrow(/UNIQUE/)
    for (const sql of [
      'UPDATE sent_packet SET sequence = 9',
      "UPDATE sent_packet SET state = 'received'",
      'DELETE FROM sent_packet',
      "UPDATE received_packet SET state = 'declined'",
      'DELETE FROM received_packet',
    ]) {
      expect(() => db.exec(sql), sql).toThrow(/constraint|frozen/i)
    }
  })
})
