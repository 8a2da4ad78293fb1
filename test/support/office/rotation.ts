import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import type { CaseId, OrderId } from '../../../shared/contract/ids.ts'
import { createWriteHandle } from '../../../electron/db/handles.ts'
import { readAll } from '../../../electron/db/rows.ts'
import { WRAP_SOURCES } from '../../../electron/db/tables/wrapSources.ts'
import type { Connection } from '../../../electron/db/connection.ts'
import { placeOfDraft } from '../../../electron/db/tables/draftTable.ts'
import { readVault } from '../../../electron/vault/vaultFile.ts'
import { present } from '../trainingCase.ts'
import { caseKeysOf, withRawCases } from './rawDatabase.ts'
import { createIdentityCipher } from '../../../electron/vault/identityCipher.ts'
import { z } from 'zod'
import { attach, fileWith, readAll as readAttached, sha256Of, someBytes } from './attachments.ts'
import { decideCase01, importCase01 } from './issuedOrder.ts'
import { makePaper } from './papers.ts'
import { PEOPLE, type Who } from './people.ts'
import { signIn, type TestOffice } from './testOffice.ts'

export type Sealed = Readonly<{ caseId: CaseId; orderId: OrderId; paper: string }>
export const REASON = 'kolega je otišao iz suda'

/** A file with sealed people, an issued order, papers, an attached file, a draft and a named filter. */
export async function fillWithSealedTexts(office: TestOffice): Promise<Sealed> {
  const imported = await importCase01(office)
  const { caseId } = imported
  await attach(office, caseId, 'e1', fileWith(office, 'nalaz.pdf', someBytes(40_000)))
  const { paper } = await makePaper(office, caseId, 'rights-leaflet', { claim: 'c1', variants: ['cnr'] })
  await office.ask('paper.print', { caseId, paper, variant: 'cnr', printer: 'Sudnica' })
  await office.ask('draft.save', { key: `${caseId}/evidence/e1`, text: '{"title":"nacrt"}' })
  await office.ask('filter.save', {
    name: 'moji',
    kept: { screen: 'caseFiles', listing: { custody: 'any', sort: 'age' } },
  })
  const { revision } = await office.ask('caseFile.open', { caseId })
  const as = async (who: Who) => {
    await signIn(office, who)
  }
  const { orderId } = await decideCase01(office, as, { caseId, revision })
  return { caseId, orderId, paper }
}

/** What is read of everything sealed, where nothing was lost. */
export const SEALED_TEXTS = [true, 'Đurđica Šćekić', sha256Of(someBytes(40_000)), '{"title":"nacrt"}', ['moji']]

/** Everything sealed, as the window reads it, by the prosecutor. */
export async function readSealedTexts(office: TestOffice, { caseId, paper }: Sealed): Promise<unknown[]> {
  const { mayReveal } = await signIn(office, 'prosecutor')
  const { identity } = await office.ask('person.reveal', { caseId, person: 'v1', reason: 'provjera podataka' })
  const [attachment] = (await office.ask('caseFile.open', { caseId })).attachments
  const { file, evidence } = present(attachment)
  const bytes = await readAttached(office, { caseId, file, evidence })
  const draft = await office.ask('draft.load', { key: `${caseId}/evidence/e1` })
  const filters = await office.ask('filter.list', {})
  await office.ask('paper.open', { caseId, paper })
  return [mayReveal, identity.name, sha256Of(bytes), draft?.text, filters.map(({ name }) => name)]
}

/** Changes the keys as the judge, and waits until every text is under the new ones. */
export async function changeKeys(office: TestOffice): Promise<void> {
  await signIn(office, 'judge')
  await office.ask('keys.change', { password: PEOPLE.judge.own, reason: REASON })
  await wrapAll(office)
}

export async function wrapAll(office: TestOffice): Promise<void> {
  for (let turn = 0; (await office.ask('keys.rotation', {})).stage === 'wraps'; turn += 1) {
    if (turn > 2_000) throw new Error('the texts are not under the new keys')
    await rest(10)
  }
}

/** Puts the file of the cases under its own new key, which ends the session. */
export async function endChange(office: TestOffice): Promise<void> {
  // The lease of the call ends with the session.
  await office.refused('keys.changeFile', {})
  for (let turn = 0; existsSync(join(office.folder, 'cases.db-wal')) || isChanging(office.folder); turn += 1) {
    if (turn > 2_000) throw new Error('the file is not under its key')
    await rest(10)
  }
}

export function isChanging(folder: string): boolean {
  const reading = readVault(folder)
  return reading.kind === 'present' && reading.document.changing !== undefined
}

/** Drafts of the judge, past the program, so that making their wraps anew takes a while. */
export async function addDrafts({ folder }: Pick<TestOffice, 'folder'>, count: number): Promise<void> {
  const { identity } = await caseKeysOf(folder, 'judge')
  const cipher = createIdentityCipher(present(identity))
  await withRawCases(folder, (db) => {
    const person = String(db.prepare('SELECT id FROM staff ORDER BY id LIMIT 1', { pluck: true }).get())
    const insert = db.prepare(
      'INSERT INTO draft (person, author, form, saved_at, wrapped_key, ciphertext) VALUES (?, ?, ?, ?, ?, ?)',
    )
    db.exec('BEGIN')
    for (let index = 0; index < count; index += 1) {
      const form = `${'0'.repeat(32)}/evidence/e${String(index)}`
      const { wrappedKey, ciphertext } = cipher.seal(placeOfDraft(person, form), '{}')
      insert.run([person, person, form, '2026-06-15T09:00:00.000Z', wrappedKey, ciphertext])
    }
    db.exec('COMMIT')
  })
}

const row = z.object({ parts: z.string(), wrappedKey: z.instanceof(Uint8Array) })

/** How many wraps of each table an identity key opens. */
export function countOpened(db: Connection, identityKey: Buffer): Readonly<Record<string, number>> {
  const cipher = createIdentityCipher(identityKey)
  const counts = WRAP_SOURCES.map(({ table, parts, join = '', where = 'true', place }) => {
    const sql = `SELECT json_array(${parts}) AS parts, ${table}.wrapped_key AS wrappedKey FROM ${table} ${join} WHERE ${where}`
    const rows = readAll(createWriteHandle(db), row, sql)
    const opened = rows.filter(
      (one) => cipher.rewrap(place(z.array(z.string()).parse(JSON.parse(one.parts))), one.wrappedKey) === 'current',
    )
    return [table, opened.length] as const
  })
  return Object.fromEntries(counts)
}
