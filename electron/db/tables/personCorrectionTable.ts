import { z } from 'zod'
import { isSealedField } from '../../../shared/domain/caseFile/identity.ts'
import { PERSON_FACT_NAMES, type PersonCorrection } from '../../../shared/domain/caseFile/personFacts.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import type { TextCipher } from '../textCipher.ts'
import { CASE_KEY } from './caseKey.ts'
import { openSealed, sealedRow } from './sealed.ts'

const json = z.string().transform((text) => JSON.parse(text) as unknown)
const row = z.object({
  ordinal: z.int(),
  id: z.string(),
  at: z.string(),
  by: z.string(),
  fact: z.enum(PERSON_FACT_NAMES),
  before: json.nullable(),
  after: json.nullable(),
  reason: z.string(),
})
const values = z.object({ before: z.unknown(), after: z.unknown().optional() })
const lastRow = z.object({ last: z.int() })
const ordinalRow = z.object({ ordinal: z.int() })

/** A corrected fact of the person `id`; without values where it lies under a seal that was not opened. */
export type PersonCorrectionRow = Readonly<
  Pick<z.infer<typeof row>, 'id' | 'at' | 'by' | 'fact' | 'reason'> & { before?: unknown; after?: unknown }
>
/** Facts of one person that somebody corrects at once, with one reason; `isSealed`: how the person stands from then on. */
export type NewPersonCorrections = Readonly<{
  id: string
  isSealed: boolean
  at: string
  by: string
  reason: string
  facts: readonly PersonCorrection[]
}>

const OF_CASE = `SELECT ordinal, person_id AS id, at, corrected_by AS by, fact, before, after, reason FROM person_correction
  WHERE case_key = ${CASE_KEY} ORDER BY ordinal DESC`
const SEALED = `SELECT wrapped_key AS wrappedKey, ciphertext FROM person_correction
  WHERE case_key = ${CASE_KEY} AND ordinal = $ordinal`
const SEALED_OF = `SELECT ordinal FROM person_correction
  WHERE case_key = ${CASE_KEY} AND person_id = $id AND ciphertext IS NOT NULL`
const LAST = `SELECT coalesce(max(ordinal), 0) AS last FROM person_correction WHERE case_key = ${CASE_KEY}`
const ADD = `INSERT INTO person_correction
    (case_key, ordinal, person_id, at, corrected_by, fact, before, after, wrapped_key, ciphertext, reason)
  VALUES (${CASE_KEY}, $ordinal, $id, $at, $by, $fact, $before, $after, $wrappedKey, $ciphertext, $reason)`
const RESEAL = `UPDATE person_correction SET wrapped_key = $wrappedKey, ciphertext = $ciphertext
  WHERE case_key = ${CASE_KEY} AND ordinal = $ordinal`

/**
 * Corrected facts of people, the newest first. SECURITY: what identified somebody opens only as what it was sealed as, of
 * an open person or under a seal: a row of `person_identity` that was flipped opens nothing here.
 */
export function createPersonCorrectionReads(db: ReadHandle, cipher: TextCipher) {
  const read = (caseId: string, hasValues: (id: string) => boolean, isSealed: boolean): PersonCorrectionRow[] =>
    readAll(db, row, OF_CASE, { caseId }).map(({ ordinal, before, after, ...rest }) => {
      if (before !== null) return { ...rest, before, ...(after === null ? {} : { after }) }
      if (!hasValues(rest.id)) return rest
      return { ...rest, ...openValues(db, cipher, { caseId, id: rest.id, ordinal, isSealed }) }
    })
  return {
    /** Of all people; what identified one who is sealed is not opened. */
    ofCase: (caseId: string, isSealed: (id: string) => boolean): readonly PersonCorrectionRow[] =>
      read(caseId, (id) => !isSealed(id), false),
    /** Of one sealed person, the seal opened. */
    ofSealed: (caseId: string, id: string): readonly PersonCorrectionRow[] =>
      read(caseId, (one) => one === id, true).filter((one) => one.id === id),
  }
}

export function createPersonCorrectionWrites(db: WriteHandle, cipher: TextCipher) {
  return {
    add(caseId: string, { id, isSealed, facts, ...rest }: NewPersonCorrections): void {
      let ordinal = readOne(db, lastRow, LAST, { caseId })?.last ?? 0
      for (const { fact, before, after } of facts) {
        ordinal += 1
        const place = { caseId, id, ordinal, isSealed }
        const sealed = isSealedField(fact)
          ? cipher.seal(placeOfCorrection(place), JSON.stringify({ before, after }))
          : OPEN
        const open = isSealedField(fact)
          ? { before: null, after: null }
          : { before: JSON.stringify(before), after: after === undefined ? null : JSON.stringify(after) }
        write(db, ADD, { caseId, ordinal, id, fact, ...rest, ...open, ...sealed })
      }
    },
    /** Follows a seal that is put on the person (`isSealed`) or taken off. */
    reseal(caseId: string, id: string, isSealed: boolean): void {
      for (const { ordinal } of readAll(db, ordinalRow, SEALED_OF, { caseId, id })) {
        const found = openValues(db, cipher, { caseId, id, ordinal, isSealed: !isSealed })
        const sealed = cipher.seal(placeOfCorrection({ caseId, id, ordinal, isSealed }), JSON.stringify(found))
        write(db, RESEAL, { caseId, ordinal, ...sealed })
      }
    },
  }
}

const OPEN = { wrappedKey: null, ciphertext: null }

type Place = Readonly<{ caseId: string; id: string; ordinal: number; isSealed: boolean }>

function openValues(db: ReadHandle, cipher: TextCipher, place: Place): z.infer<typeof values> {
  const { caseId, ordinal } = place
  const sealed = readOne(db, sealedRow, SEALED, { caseId, ordinal })
  if (sealed === undefined) throw new Error('a correction vanished between two reads')
  return values.parse(JSON.parse(openSealed(cipher, placeOfCorrection(place), sealed)))
}

export function placeOfCorrection({ caseId, id, ordinal, isSealed }: Place): string {
  return `correction|${isSealed ? 'sealed' : 'open'}|${caseId}|${id}|${String(ordinal)}`
}
