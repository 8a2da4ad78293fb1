import { z } from 'zod'
import {
  personIdentity,
  personOpen,
  type PersonIdentity,
  type PersonOpen,
} from '../../../shared/domain/caseFile/identity.ts'
import { PERSON_ROLES, type Person } from '../../../shared/domain/caseFile/person.ts'
import type { ReadHandle } from '../handles.ts'
import { createBodyReader } from '../readBody.ts'
import { readAll, readOne } from '../rows.ts'
import type { TextCipher } from '../textCipher.ts'
import { CASE_KEY } from './caseKey.ts'
import { openSealed, sealedRow } from './sealed.ts'

/** A person as stored: `sealed` holds exactly where the identity lies under its own key, and then it is not read. */
export type PersonRecord = Readonly<{ open: PersonOpen; identity?: PersonIdentity }>

/** Columns of a person; the other fields that lie open are the body. */
const COLUMNS = {
  id: true,
  role: true,
  pseudonym: true,
  sealed: true,
  representative: true,
  guardian: true,
  defenceCounsel: true,
} as const

const text = z.string().nullable()
const row = z.object({
  id: z.string(),
  role: z.enum(PERSON_ROLES),
  pseudonymCnr: text,
  pseudonymEn: text,
  representative: text,
  guardian: text,
  defenceCounsel: text,
  body: z.string(),
  identity: text,
})
const SELECT = `SELECT id, role, pseudonym_cnr AS pseudonymCnr, pseudonym_en AS pseudonymEn, representative, guardian,
    defence_counsel AS defenceCounsel, body, open_identity AS identity
  FROM person JOIN person_body ON person_body.case_key = person.case_key AND person_body.person_id = id
  JOIN person_identity ON person_identity.case_key = person.case_key AND person_identity.person_id = id
  WHERE person.case_key = ${CASE_KEY}`
const linkRow = z.object({ id: z.string(), representative: text, guardian: text })
export type PersonLinks = z.infer<typeof linkRow>
const LINKS = `SELECT id, representative, guardian FROM person WHERE case_key = ${CASE_KEY} ORDER BY position`
const SEALED = `SELECT wrapped_key AS wrappedKey, sealed_identity AS ciphertext FROM person_identity
  WHERE case_key = ${CASE_KEY} AND person_id = $id`

/** People of a case file, in the order of entry. A seal is opened only by the methods that say so. */
export function createPersonReads(db: ReadHandle, cipher: TextCipher) {
  const readBody = createBodyReader(personOpen.omit(COLUMNS))
  const readIdentity = createBodyReader(personIdentity)
  const record = (found: z.infer<typeof row>): PersonRecord => {
    const open = { ...columnsOf(found), ...readBody(found.body) }
    if (found.identity === null) return { open: { ...open, sealed: true } }
    return { open, identity: readIdentity(found.identity) }
  }
  const whole = (caseId: string, { open, identity }: PersonRecord): Person => {
    if (identity !== undefined) return { ...open, ...identity }
    const sealed = readOne(db, sealedRow, SEALED, { caseId, id: open.id })
    if (sealed === undefined) throw new Error('a person vanished between two reads')
    return {
      ...open,
      ...personIdentity.parse(JSON.parse(openSealed(cipher, placeOfIdentity(caseId, open.id), sealed))),
    }
  }
  const records = (caseId: string): readonly PersonRecord[] =>
    readAll(db, row, `${SELECT} ORDER BY position`, { caseId }).map(record)
  const recordOf = (caseId: string, id: string): PersonRecord | undefined => {
    const found = readOne(db, row, `${SELECT} AND id = $id`, { caseId, id })
    return found === undefined ? undefined : record(found)
  }
  return {
    /** People as read before, the seals opened. */
    opened: (caseId: string, read: readonly PersonRecord[]): readonly Person[] => read.map((one) => whole(caseId, one)),
    /** Who is in a file, and who acts for whom. */
    links: (caseId: string): readonly PersonLinks[] => readAll(db, linkRow, LINKS, { caseId }),
    /** People without opening a seal. */
    recordsOf: records,
    /** Whole people, seals opened: for rules, papers and export. */
    ofCase(caseId: string): readonly Person[] {
      return records(caseId).map((one) => whole(caseId, one))
    },
    /** The key of a sealed identity, wrapped for one person under that person's public key. */
    wrapFor(caseId: string, id: string, publicKey: Uint8Array): Uint8Array<ArrayBuffer> {
      const sealed = readOne(db, sealedRow, SEALED, { caseId, id })
      if (sealed === undefined) throw new Error('a person vanished between two reads')
      return cipher.share(placeOfIdentity(caseId, id), sealed, publicKey)
    },
    /** The sealed text of an identity and the place it is bound to, for one who may open it by another wrap. */
    sealedTextOf(
      caseId: string,
      id: string,
    ): Readonly<{ place: string; ciphertext: Uint8Array<ArrayBuffer> }> | undefined {
      const sealed = readOne(db, sealedRow, SEALED, { caseId, id })
      return sealed === undefined ? undefined : { place: placeOfIdentity(caseId, id), ciphertext: sealed.ciphertext }
    },
    /** One whole person, the seal opened. */
    find(caseId: string, id: string): Person | undefined {
      const found = recordOf(caseId, id)
      return found === undefined ? undefined : whole(caseId, found)
    },
  }
}

/** A sealed identity is bound to the file, to the person, and to being sealed. */
export function placeOfIdentity(caseId: string, personId: string): string {
  return `identity|sealed|${caseId}|${personId}`
}

function columnsOf(found: z.infer<typeof row>) {
  const { id, role, pseudonymCnr: cnr, pseudonymEn: en, representative, guardian, defenceCounsel } = found
  return {
    id,
    role,
    ...(cnr === null || en === null ? {} : { pseudonym: { cnr, en } }),
    ...(representative === null ? {} : { representative }),
    ...(guardian === null ? {} : { guardian }),
    ...(defenceCounsel === null ? {} : { defenceCounsel }),
  }
}
