import { z } from 'zod'
import { EXPLOITATION_FORMS } from '../../../shared/domain/caseFile/person.ts'
import { CLAIM_STAGES, STAGES } from '../../../shared/domain/claim/stages.ts'
import type { AwardSubject, EarlierAward } from '../../../shared/domain/decision/comparableAwards.ts'
import { AGE_GROUPS } from '../../../shared/domain/statistics/ageGroup.ts'
import type { ReadHandle } from '../handles.ts'
import { namesInSql } from '../namesInSql.ts'
import { readAll, readOne } from '../rows.ts'
import { CASE_KEY } from '../tables/caseKey.ts'

const forms = z
  .string()
  .nullable()
  .transform((text) => (text === null ? [] : z.array(z.enum(EXPLOITATION_FORMS)).parse(JSON.parse(text))))
const subjectRow = z.object({ age: z.enum(AGE_GROUPS), forms })
const awardRow = subjectRow.extend({ awardedCents: z.int().positive() })

const DECIDED = namesInSql(CLAIM_STAGES.filter((stage) => STAGES[stage].decided))
const SUBJECT = `age_group AS age, person_body.body -> '$.identification.forms' AS forms`
const CLAIMANT = `JOIN person ON person.case_key = claim.case_key AND person.id = claimant
  JOIN person_body ON person_body.case_key = claim.case_key AND person_id = claimant`

/**
 * What decisions that stand awarded under a head of damage, claim by claim, without the file at hand; nobody's name, and no seal is
 * opened. Reads all of them: in a thread only.
 */
export function readEarlierAwards(
  db: ReadHandle,
  asked: Readonly<{ caseId: string; code: string }>,
): readonly EarlierAward[] {
  const sql = `SELECT sum(decision_head.awarded_cents) AS awardedCents, ${SUBJECT}
    FROM claim JOIN claim_head ON claim_head.case_key = claim.case_key AND claim_head.claim_id = claim.id
      JOIN decision_head ON decision_head.case_key = claim.case_key AND decision_head.claim_id = claim.id
        AND head_id = claim_head.id ${CLAIMANT}
    WHERE stage IN (${DECIDED}) AND code = $code AND claim.case_key <> ${CASE_KEY}
    GROUP BY claim.case_key, claim.id HAVING sum(decision_head.awarded_cents) > 0`
  return readAll(db, awardRow, sql, asked)
}

/** Whom a claim concerns, as figures see a person; undefined where there is no such claim. */
export function readAwardSubject(
  db: ReadHandle,
  asked: Readonly<{ caseId: string; claim: string }>,
): AwardSubject | undefined {
  const sql = `SELECT ${SUBJECT} FROM claim ${CLAIMANT} WHERE claim.case_key = ${CASE_KEY} AND claim.id = $claim`
  return readOne(db, subjectRow, sql, asked)
}
