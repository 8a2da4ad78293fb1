import { z } from 'zod'
import { DUTY_KINDS, DUTY_OUTCOMES, dutyRecord, type DutyRecord } from '../../../shared/domain/duties/dutyRecord.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { createBodyReader } from '../readBody.ts'
import { readAll, write } from '../rows.ts'
import type { CaseChanges } from './caseChanges.ts'
import { CASE_KEY } from './caseKey.ts'
import { remove, type Removal } from './remove.ts'

const body = dutyRecord.pick({ date: true, channel: true, note: true })
const row = z.object({
  id: z.string(),
  kind: z.enum(DUTY_KINDS),
  person: z.string().nullable(),
  evidence: z.string().nullable(),
  outcome: z.enum(DUTY_OUTCOMES).nullable(),
  body: z.string(),
})
const OF_CASE = `SELECT id, kind, person_id AS person, evidence_id AS evidence, outcome, body FROM duty_record
  WHERE case_key = ${CASE_KEY}`
const RECORD = `INSERT INTO duty_record (case_key, id, kind, person_id, evidence_id, outcome, body)
  VALUES (${CASE_KEY}, $id, $kind, $person, $evidence, $outcome, $body)`
const STRUCK = `DELETE FROM duty_record WHERE case_key = ${CASE_KEY} AND id = $id`

/** Duties of a file that were done, by their day. */
export function createDutyReads(db: ReadHandle) {
  const readBody = createBodyReader(body)
  return {
    ofCase: (caseId: string): readonly DutyRecord[] =>
      readAll(db, row, OF_CASE, { caseId })
        .map(({ person, evidence, outcome, body: text, ...record }) => ({
          ...record,
          ...(person === null ? {} : { person }),
          ...(evidence === null ? {} : { evidence }),
          ...(outcome === null ? {} : { outcome }),
          ...readBody(text),
        }))
        .toSorted((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date))),
  }
}

export function createDutyWrites(db: WriteHandle, changes: CaseChanges) {
  return {
    add(caseId: string, { id, kind, person = null, evidence = null, outcome = null, ...rest }: Row): void {
      write(db, RECORD, { caseId, id, kind, person, evidence, outcome, body: JSON.stringify(rest) })
      changes.add(caseId)
    },
    remove(caseId: string, id: string): Removal {
      const removal = remove(db, STRUCK, { caseId, id })
      if (removal === 'removed') changes.add(caseId)
      return removal
    },
  }
}

type Row = Omit<DutyRecord, 'person' | 'evidence' | 'outcome'> & {
  readonly [Name in 'person' | 'evidence' | 'outcome']?: DutyRecord[Name] | null
}
