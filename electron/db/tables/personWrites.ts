import { z } from 'zod'
import {
  identityOf,
  withoutIdentity,
  type PersonIdentity,
  type PersonOpen,
} from '../../../shared/domain/caseFile/identity.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { rememberFor } from '../../../shared/domain/caseFile/rememberFor.ts'
import type { WriteHandle } from '../handles.ts'
import { readOne, write } from '../rows.ts'
import type { TextCipher } from '../textCipher.ts'
import type { AgeGroupWrites } from './ageGroupTable.ts'
import type { CaseChanges } from './caseChanges.ts'
import { CASE_KEY } from './caseKey.ts'
import { placeOfIdentity, type PersonRecord } from './personTable.ts'
import { remove, type Removal } from './remove.ts'
import type { SearchChanges } from './searchChanges.ts'
import { createShareFollower } from './shareTable.ts'

/** A changed person; an identity that is left out stays as it is stored, unread. */
export type ChangedPerson = Readonly<{ open: PersonOpen; identity?: PersonIdentity }>

const text = z.string().nullable()
const storedRow = z.object({
  role: z.string(),
  representative: text,
  guardian: text,
  defenceCounsel: text,
  body: z.string(),
  pseudonymCnr: text,
  pseudonymEn: text,
  identity: text,
})
const storedBirth = z.object({ birthDate: z.string().optional() })
const storedIdentification = z.object({ identification: z.object({ date: z.string().optional() }).optional() })
const STORED = `SELECT role, representative, guardian, defence_counsel AS defenceCounsel, body, pseudonym_cnr AS pseudonymCnr,
    pseudonym_en AS pseudonymEn, open_identity AS identity
  FROM person JOIN person_body ON person_body.case_key = person.case_key AND person_body.person_id = id
  JOIN person_identity ON person_identity.case_key = person.case_key AND person_identity.person_id = id
  WHERE person.case_key = ${CASE_KEY} AND id = $id`
const NEW = `INSERT INTO person (case_key, id, position, role, representative, guardian, defence_counsel, age_group)
  VALUES (${CASE_KEY}, $id, (SELECT coalesce(max(position), -1) + 1 FROM person WHERE case_key = ${CASE_KEY}),
    $role, $representative, $guardian, $defenceCounsel, $group)`
const CHANGED = `UPDATE person SET role = $role, representative = $representative, guardian = $guardian,
  defence_counsel = $defenceCounsel WHERE case_key = ${CASE_KEY} AND id = $id`
const BODY = `INSERT INTO person_body (case_key, person_id, body) VALUES (${CASE_KEY}, $id, $body)
  ON CONFLICT (case_key, person_id) DO UPDATE SET body = excluded.body`
const NEW_IDENTITY = `INSERT INTO person_identity
    (case_key, person_id, pseudonym_cnr, pseudonym_en, open_identity, wrapped_key, sealed_identity)
  VALUES (${CASE_KEY}, $id, $pseudonymCnr, $pseudonymEn, $open, $wrappedKey, $ciphertext)`
const PSEUDONYM = `UPDATE person_identity SET pseudonym_cnr = $pseudonymCnr, pseudonym_en = $pseudonymEn
  WHERE case_key = ${CASE_KEY} AND person_id = $id`
const IDENTITY = `UPDATE person_identity SET pseudonym_cnr = $pseudonymCnr, pseudonym_en = $pseudonymEn, open_identity = $open,
    wrapped_key = $wrappedKey, sealed_identity = $ciphertext
  WHERE case_key = ${CASE_KEY} AND person_id = $id`
// The seal of a stored person stays: an identity of the other kind finds no row.
const SAME_SEAL = `${IDENTITY} AND (sealed_identity IS NULL) = ($ciphertext IS NULL)`
const OTHER_SEAL = `${IDENTITY} AND (sealed_identity IS NULL) <> ($ciphertext IS NULL)`

/** What follows what is written of people: lists, the search, the age group. */
export type PersonFollowers = Readonly<{ changes: CaseChanges; found: SearchChanges; ages: AgeGroupWrites }>

/**
 * Writes people. What identifies a sealed one is written only under a key of its own. What has not changed is not
 * written, and lists follow only what they show: role and label.
 */
export function createPersonWrites(db: WriteHandle, cipher: TextCipher, { changes, found, ages }: PersonFollowers) {
  const shares = createShareFollower(db)
  const writeIdentity = (sql: string, caseId: string, { open, identity }: Required<ChangedPerson>): void => {
    changes.add(caseId)
    const isSealed = open.sealed === true || sql === OTHER_SEAL
    found.addPerson(caseId, open.id, isSealed ? 'resealed' : sql === NEW_IDENTITY ? 'new' : 'renamed')
    const row = identityRow(cipher, caseId, open, identity)
    if (write(db, sql, row) === 0) throw new Error(OTHER)
    if (sql !== NEW_IDENTITY) shares.rewrap(caseId, open.id, wrapperOf(cipher, caseId, row))
  }
  return {
    add(caseId: string, one: Person): void {
      const open = withoutIdentity(one)
      const { id, role } = open
      const identity = identityOf(one)
      write(db, NEW, { caseId, id, role, ...linksOf(open), group: ages.groupOf(caseId, { open, identity }) })
      write(db, BODY, { caseId, id, body: bodyOf(open) })
      writeIdentity(NEW_IDENTITY, caseId, { open, identity })
    },
    /** Writes a changed person at its place; only what differs from how it was `known` to be stored, if it was read. SECURITY: who is sealed stays sealed, and who is open stays open; else it throws. */
    save(caseId: string, { open, identity }: ChangedPerson, known?: PersonRecord): void {
      const before = known === undefined ? readStored(db, caseId, open.id) : storedAs(known)
      writeOpen(db, changes, caseId, open, before)
      shares.endWithoutConsent(caseId, open, known?.open)
      if ((before.identity === null) !== (open.sealed === true)) throw new Error(OTHER)
      const pseudonym = pseudonymColumns(open)
      const isNamedAnew = before.pseudonymCnr !== pseudonym.pseudonymCnr || before.pseudonymEn !== pseudonym.pseudonymEn
      if (identity !== undefined && before.identity !== JSON.stringify(identity)) {
        writeIdentity(SAME_SEAL, caseId, { open, identity })
      } else if (isNamedAnew) {
        write(db, PSEUDONYM, { caseId, id: open.id, ...pseudonym })
        changes.add(caseId)
        found.addPerson(caseId, open.id, open.sealed === true ? 'resealed' : 'renamed')
      }
      if (isAgedAnew(before, { open, identity })) ages.follow(caseId, { open, identity })
    },
    /** Writes a person whose seal is put on or taken off: an act of its own, written down with its reason. */
    saveSeal(caseId: string, one: Person): void {
      const open = withoutIdentity(one)
      writeOpen(db, changes, caseId, open, readStored(db, caseId, open.id))
      shares.endWithoutConsent(caseId, open)
      writeIdentity(OTHER_SEAL, caseId, { open, identity: identityOf(one) })
      ages.follow(caseId, { open })
    },
    /** A person whom a claim, a decision, another person or a hearing names stays. */
    remove(caseId: string, id: string): Removal {
      changes.add(caseId)
      const removal = remove(db, `DELETE FROM person WHERE case_key = ${CASE_KEY} AND id = $id`, { caseId, id })
      if (removal === 'removed') found.removePerson(caseId, id)
      return removal
    },
  }
}

/** Whether a day may have changed that the age group follows from; a sealed birth date that was typed anew is not compared. */
function isAgedAnew(
  { body, identity: stored }: StoredPerson,
  { open, identity }: Readonly<{ open: PersonOpen; identity?: PersonIdentity | undefined }>,
): boolean {
  const isBornAnew = identity !== undefined && (stored === null || birthIn(stored) !== identity.birthDate)
  return isBornAnew || identifiedIn(body) !== open.identification?.date
}

function birthIn(identity: string): string | undefined {
  return storedBirth.parse(JSON.parse(identity)).birthDate
}

function identifiedIn(body: string): string | undefined {
  return storedIdentification.parse(JSON.parse(body)).identification?.date
}

/** What is stored of an identity: open, or sealed under a key of its own. */
function identityRow(cipher: TextCipher, caseId: string, open: PersonOpen, identity: PersonIdentity) {
  const { id, sealed } = open
  const content = JSON.stringify(identity)
  const label = { caseId, id, ...pseudonymColumns(open) }
  if (sealed !== true) return { ...label, open: content, wrappedKey: null, ciphertext: null }
  return { ...label, open: null, ...cipher.seal(placeOfIdentity(caseId, id), content) }
}

/** What wraps the key of a sealed identity for one more person; nothing where it lies open. */
function wrapperOf(
  cipher: TextCipher,
  caseId: string,
  { id, wrappedKey, ciphertext }: ReturnType<typeof identityRow>,
): ((publicKey: Uint8Array) => Uint8Array<ArrayBuffer>) | undefined {
  if (wrappedKey === null) return undefined
  return (publicKey) => cipher.share(placeOfIdentity(caseId, id), { wrappedKey, ciphertext }, publicKey)
}

type StoredPerson = z.infer<typeof storedRow>

function readStored(db: WriteHandle, caseId: string, id: string): StoredPerson {
  const before = readOne(db, storedRow, STORED, { caseId, id })
  if (before === undefined) throw new Error(OTHER)
  return before
}

/** How a person that was read is stored. */
const storedAs = rememberFor(({ open, identity }: PersonRecord): StoredPerson => ({
  role: open.role,
  ...linksOf(open),
  body: bodyOf(open),
  ...pseudonymColumns(open),
  identity: identity === undefined ? null : JSON.stringify(identity),
}))

/** Everything but the identity, where it is not as it was. */
function writeOpen(
  db: WriteHandle,
  changes: CaseChanges,
  caseId: string,
  open: PersonOpen,
  before: StoredPerson,
): void {
  const { id, role } = open
  const links = linksOf(open)
  if (before.role !== role) changes.add(caseId)
  const isLinkedAnew = Object.entries(links).some(([link, to]) => before[link as keyof typeof links] !== to)
  if (before.role !== role || isLinkedAnew) write(db, CHANGED, { caseId, id, role, ...links })
  const body = bodyOf(open)
  if (before.body !== body) write(db, BODY, { caseId, id, body })
}

const OTHER = 'a person is not stored with that seal'

function linksOf({ representative, guardian, defenceCounsel }: PersonOpen) {
  return {
    representative: representative ?? null,
    guardian: guardian ?? null,
    defenceCounsel: defenceCounsel ?? null,
  }
}

function pseudonymColumns({ pseudonym }: PersonOpen) {
  return { pseudonymCnr: pseudonym?.cnr ?? null, pseudonymEn: pseudonym?.en ?? null }
}

/** What is in no column of its own. */
function bodyOf(open: PersonOpen): string {
  const { id: _id, role: _role, pseudonym: _pseudonym, sealed: _sealed, ...others } = open
  const { representative: _representative, guardian: _guardian, defenceCounsel: _counsel, ...body } = others
  return JSON.stringify(body)
}
