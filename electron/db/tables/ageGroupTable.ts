import { z } from 'zod'
import type { PersonIdentity, PersonOpen } from '../../../shared/domain/caseFile/identity.ts'
import { ageGroupOn, dayOfAge, type AgeGroup } from '../../../shared/domain/statistics/ageGroup.ts'
import type { WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'
import type { TextCipher } from '../textCipher.ts'
import { CASE_KEY } from './caseKey.ts'
import { createPersonReads } from './personTable.ts'

const indictmentRow = z.object({ day: z.string().nullable() })
const INDICTMENT = `SELECT body ->> '$.indictment.date' AS day FROM case_body WHERE case_key = ${CASE_KEY}`
const idRow = z.object({ id: z.string() })
const BY_INDICTMENT = `SELECT person_id AS id FROM person_body
  WHERE case_key = ${CASE_KEY} AND body ->> '$.identification.date' IS NULL`
const GROUP = `UPDATE person SET age_group = $group
  WHERE case_key = ${CASE_KEY} AND id = $id AND age_group <> $group`

/** What the group follows from that is of the person: what identifies them only where it is at hand. */
type Aged = Readonly<{ open: PersonOpen; identity?: PersonIdentity | undefined }>

/**
 * Whether somebody is a child or an adult stands beside the seal, so that figures are counted without opening one; it is written
 * in the transaction that changes a day it follows from.
 */
export function createAgeGroupWrites(db: WriteHandle, cipher: TextCipher) {
  const people = createPersonReads(db, cipher)
  const indictedOn = (caseId: string) => readOne(db, indictmentRow, INDICTMENT, { caseId })?.day ?? undefined
  const groupOf = (caseId: string, { open, identity }: Aged): AgeGroup => {
    const day = dayOfAge(open, open.identification?.date === undefined ? indictedOn(caseId) : undefined)
    if (day === undefined) return 'unknown'
    return ageGroupOn((identity ?? people.find(caseId, open.id))?.birthDate, day)
  }
  return {
    groupOf,
    /** Writes the group of somebody one of whose own days has changed. */
    follow(caseId: string, one: Aged): void {
      write(db, GROUP, { caseId, id: one.open.id, group: groupOf(caseId, one) })
    },
    /** Writes the groups of those that count on the day of the indictment, which has changed. */
    followIndictment(caseId: string): void {
      const day = indictedOn(caseId)
      for (const { id } of readAll(db, idRow, BY_INDICTMENT, { caseId })) {
        const birthDate = day === undefined ? undefined : people.find(caseId, id)?.birthDate
        write(db, GROUP, { caseId, id, group: ageGroupOn(birthDate, day) })
      }
    },
  }
}

export type AgeGroupWrites = ReturnType<typeof createAgeGroupWrites>
