import { z } from 'zod'
import type { PersonOpen } from '../../../shared/domain/caseFile/identity.ts'
import { consentsToShare } from '../../../shared/domain/caseFile/shareConsent.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import { CASE_KEY } from './caseKey.ts'

const wrap = z.instanceof(Uint8Array).transform((value) => new Uint8Array(value))
const key = wrap.nullable()
const ofPersonRow = z.object({ person: z.string(), colleague: z.string(), until: z.string(), publicKey: key })
const ofStaffRow = z.object({ caseId: z.string(), person: z.string(), until: z.string(), wrappedKey: key })
const keyRow = z.object({ publicKey: key })

/** That a colleague may know an identity, until which day; the key is that colleague's public one. */
export type Share = z.infer<typeof ofPersonRow>
/** The same as the colleague has it: `wrappedKey` is null where the identity lies open. */
export type OwnShare = z.infer<typeof ofStaffRow>
export type NewShare = Readonly<{
  caseId: string
  person: string
  colleague: string
  until: string
  wrappedKey: Uint8Array<ArrayBuffer> | null
}>

// More than one coordinator has ever to know at once.
const MOST = 500

const OF_CASE = `SELECT person_id AS person, staff AS colleague, until, public_key AS publicKey
  FROM identity_share JOIN staff ON staff.id = staff WHERE case_key = ${CASE_KEY} AND until >= $today ORDER BY person_id, staff`
const OF_STAFF = `SELECT case_file.id AS caseId, person_id AS person, until, wrapped_key AS wrappedKey
  FROM identity_share JOIN case_file USING (case_key) WHERE staff = $colleague AND until >= $today`
const NEW = `INSERT INTO identity_share (case_key, person_id, staff, until, wrapped_key)
  VALUES (${CASE_KEY}, $person, $colleague, $until, $wrappedKey)
  ON CONFLICT (case_key, person_id, staff) DO UPDATE SET until = excluded.until, wrapped_key = excluded.wrapped_key`
const OF_PERSON = `case_key = ${CASE_KEY} AND person_id = $person`

/** Who may know which identity, beside those who hold the identity key. One whose last day has passed counts as none. */
export function createShareReads(db: ReadHandle) {
  return {
    ofCase: (caseId: string, today: string): readonly Share[] => readAll(db, ofPersonRow, OF_CASE, { caseId, today }),
    /** What a colleague may know, what ends first before the rest. */
    ofStaff: (colleague: string, today: string): readonly OwnShare[] =>
      readAll(db, ofStaffRow, `${OF_STAFF} ORDER BY until, case_key, person_id LIMIT +$limit`, {
        colleague,
        today,
        limit: MOST,
      }),
    /** The public key of a colleague who has one. */
    keyOf(colleague: string): Uint8Array<ArrayBuffer> | undefined {
      return (
        readOne(db, keyRow, 'SELECT public_key AS publicKey FROM staff WHERE id = $colleague', { colleague })
          ?.publicKey ?? undefined
      )
    },
  }
}

export function createShareWrites(db: WriteHandle) {
  return {
    save(share: NewShare): void {
      write(db, NEW, { ...share })
    },
    /** Takes out the wrap with the row; answers whether there was one. */
    remove(caseId: string, person: string, colleague: string): boolean {
      const sql = `DELETE FROM identity_share WHERE ${OF_PERSON} AND staff = $colleague`
      return write(db, sql, { caseId, person, colleague }) > 0
    },
    /** Takes out all that a colleague may know in a file. */
    endFor(caseId: string, colleague: string): void {
      const sql = `DELETE FROM identity_share WHERE case_key = ${CASE_KEY} AND staff = $colleague`
      write(db, sql, { caseId, colleague })
    },
    /** Takes out what has passed, with its wraps. */
    expire(today: string): void {
      write(db, 'DELETE FROM identity_share WHERE until < $today', { today })
    },
  }
}

/** The shares of one person follow the identity: without consent none stays, and a new key is wrapped for each anew. */
export function createShareFollower(db: WriteHandle) {
  const wrapRow = z.object({ colleague: z.string(), publicKey: wrap })
  const keys = `SELECT staff AS colleague, public_key AS publicKey FROM identity_share JOIN staff ON staff.id = staff
    WHERE ${OF_PERSON}`
  const rewrap = `UPDATE identity_share SET wrapped_key = $wrappedKey WHERE ${OF_PERSON} AND staff = $colleague`
  return {
    /** Once the consent is taken back nobody knows the identity but by the identity key. One that did not consent as it was `known` was not told. */
    endWithoutConsent(caseId: string, open: PersonOpen, known?: PersonOpen): void {
      const wasShared = known === undefined || consentsToShare(known, 'coordinator')
      if (!wasShared || consentsToShare(open, 'coordinator')) return
      write(db, `DELETE FROM identity_share WHERE ${OF_PERSON}`, { caseId, person: open.id })
    },
    /** `share` wraps the new key for a public one; without it the identity lies open. */
    rewrap(
      caseId: string,
      person: string,
      share: ((publicKey: Uint8Array) => Uint8Array<ArrayBuffer>) | undefined,
    ): void {
      for (const { colleague, publicKey } of readAll(db, wrapRow, keys, { caseId, person })) {
        write(db, rewrap, { caseId, person, colleague, wrappedKey: share?.(publicKey) ?? null })
      }
    },
  }
}
