// New keys in an office with a hundred thousand sealed identities, while somebody works: how long until none is under the
// former key, and what a call waits meanwhile.
import { setTimeout as rest } from 'node:timers/promises'
import { createIdentityCipher } from '../../electron/vault/identityCipher.ts'
import { placeOfIdentity } from '../../electron/db/tables/personTable.ts'
import { makeOfficeAtWork, openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { PEOPLE } from '../support/office/people.ts'
import { caseKeysOf, withRawCases } from '../support/office/rawDatabase.ts'
import { REASON } from '../support/office/rotation.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { measureTime, percentile, report, row } from './rows.ts'

const IDENTITIES = Number(process.env['NAKNADA_SCALE'] ?? 100_000)
const [LIMIT_S, LIMIT_CALL_MS] = [60, 50]
const SURNAMES = ['Šćekić', 'Radulović', 'Đurović', 'Njunjić', 'Žižić', 'Bulatović', 'Ljumović']

await makeOfficeAtWork()
const office = openOfficeAtWork()
const { caseId } = await importCase01(office)
await office.ask('session.lock', {})
await addIdentities(office, caseId)
await signIn(office, 'prosecutor')
await office.ask('keys.change', { password: PEOPLE.prosecutor.own, reason: REASON })
const calls: number[] = []
const start = performance.now()
while ((await office.ask('keys.rotation', {})).stage === 'wraps') {
  calls.push(await measureTime(() => office.ask('caseFile.list', { sort: 'age', custody: 'any' })))
  calls.push(await measureTime(() => office.ask('draft.save', { key: `${caseId}/evidence/e1`, text: '{"title":"x"}' })))
  await rest(20)
}
const seconds = (performance.now() - start) / 1_000
await office.close()
report([
  row('rotation.identities', seconds, 's', LIMIT_S),
  row('rotation.call.p95', percentile(calls, 0.95), 'ms', LIMIT_CALL_MS),
])

/** Sealed people of one file, past the program, each with a name of their own. */
async function addIdentities({ folder }: TestOffice, file: string): Promise<void> {
  const { identity } = await caseKeysOf(folder, 'prosecutor')
  if (identity === undefined) throw new Error('a prosecutor without the identity key')
  const cipher = createIdentityCipher(identity)
  await withRawCases(folder, (db) => {
    const key = Number(db.prepare('SELECT case_key FROM case_file', { pluck: true }).get())
    const person = db.prepare("INSERT INTO person (case_key, id, position, role) VALUES (?, ?, ?, 'injuredParty')")
    const sealed = db.prepare(`INSERT INTO person_identity
      (case_key, person_id, pseudonym_cnr, pseudonym_en, wrapped_key, sealed_identity) VALUES (?, ?, 'O.', 'I.', ?, ?)`)
    db.exec('BEGIN')
    for (let index = 0; index < IDENTITIES; index += 1) {
      const id = `s${String(index)}`
      const name = `Ime${String(index)} ${SURNAMES[index % SURNAMES.length] ?? ''}`
      const { wrappedKey, ciphertext } = cipher.seal(placeOfIdentity(file, id), JSON.stringify({ name }))
      person.run([key, id, 1_000 + index])
      sealed.run([key, id, wrappedKey, ciphertext])
    }
    db.exec('COMMIT')
  })
}
