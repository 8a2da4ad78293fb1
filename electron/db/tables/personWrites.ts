import { identityOf, withoutIdentity } from '../../../shared/domain/caseFile/identity.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import type { WriteHandle } from '../handles.ts'
import { write } from '../rows.ts'
import type { TextCipher } from '../textCipher.ts'
import type { CaseChanges } from './caseChanges.ts'
import { CASE_KEY } from './caseKey.ts'
import { identityPlace } from './personTable.ts'
import { remove, type Removal } from './remove.ts'

const PERSON = `INSERT INTO person (case_key, id, position, role, representative, guardian, defence_counsel)
  VALUES (${CASE_KEY}, $id, (SELECT coalesce(max(position), -1) + 1 FROM person WHERE case_key = ${CASE_KEY}),
    $role, $representative, $guardian, $defenceCounsel)
  ON CONFLICT (case_key, id) DO UPDATE SET role = excluded.role, representative = excluded.representative,
    guardian = excluded.guardian, defence_counsel = excluded.defence_counsel`
const BODY = `INSERT INTO person_body (case_key, person_id, body) VALUES (${CASE_KEY}, $id, $body)
  ON CONFLICT (case_key, person_id) DO UPDATE SET body = excluded.body`
const NEW_IDENTITY = `INSERT INTO person_identity
    (case_key, person_id, pseudonym_cnr, pseudonym_en, open_identity, wrapped_key, sealed_identity)
  VALUES (${CASE_KEY}, $id, $pseudonymCnr, $pseudonymEn, $open, $wrappedKey, $ciphertext)`
// The seal of a stored person stays: an identity of the other kind finds no row.
const SAME_SEAL = `UPDATE person_identity SET pseudonym_cnr = $pseudonymCnr, pseudonym_en = $pseudonymEn, open_identity = $open,
    wrapped_key = $wrappedKey, sealed_identity = $ciphertext
  WHERE case_key = ${CASE_KEY} AND person_id = $id AND (sealed_identity IS NULL) = ($ciphertext IS NULL)`
const OTHER_SEAL = `UPDATE person_identity SET pseudonym_cnr = $pseudonymCnr, pseudonym_en = $pseudonymEn, open_identity = $open,
    wrapped_key = $wrappedKey, sealed_identity = $ciphertext
  WHERE case_key = ${CASE_KEY} AND person_id = $id AND (sealed_identity IS NULL) <> ($ciphertext IS NULL)`

/** Writes people. What identifies a sealed one is written only under a key of its own. */
export function personWrites(db: WriteHandle, cipher: TextCipher, changes: CaseChanges) {
  const writeOpen = (caseId: string, one: Person): void => {
    const open = withoutIdentity(one)
    const { id, role, pseudonym: _pseudonym, sealed: _sealed, representative, guardian, defenceCounsel, ...body } = open
    const links = {
      representative: representative ?? null,
      guardian: guardian ?? null,
      defenceCounsel: defenceCounsel ?? null,
    }
    write(db, PERSON, { caseId, id, role, ...links })
    write(db, BODY, { caseId, id, body: JSON.stringify(body) })
    changes.add(caseId)
  }
  const identityRow = (caseId: string, one: Person) => {
    const { id, pseudonym, sealed } = one
    const text = JSON.stringify(identityOf(one))
    const label = { caseId, id, pseudonymCnr: pseudonym?.cnr ?? null, pseudonymEn: pseudonym?.en ?? null }
    if (sealed !== true) return { ...label, open: text, wrappedKey: null, ciphertext: null }
    return { ...label, open: null, ...cipher.seal(identityPlace(caseId, id), text) }
  }
  const saveWith = (sql: string, caseId: string, one: Person): void => {
    writeOpen(caseId, one)
    if (write(db, sql, identityRow(caseId, one)) === 0) throw new Error('a person is not stored with that seal')
  }
  return {
    add(caseId: string, one: Person): void {
      writeOpen(caseId, one)
      write(db, NEW_IDENTITY, identityRow(caseId, one))
    },
    /** Writes a changed person at its place. SECURITY: who is sealed stays sealed, and who is open stays open; else it throws. */
    save(caseId: string, one: Person): void {
      saveWith(SAME_SEAL, caseId, one)
    },
    /** Writes a person whose seal is put on or taken off: an act of its own, written down with its reason. */
    saveSeal(caseId: string, one: Person): void {
      saveWith(OTHER_SEAL, caseId, one)
    },
    /** A person whom a claim, a decision, another person or a hearing names stays. */
    remove(caseId: string, id: string): Removal {
      changes.add(caseId)
      return remove(db, `DELETE FROM person WHERE case_key = ${CASE_KEY} AND id = $id`, { caseId, id })
    },
  }
}
