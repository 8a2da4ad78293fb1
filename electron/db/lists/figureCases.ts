import { z } from 'zod'
import type { ClaimFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { hearing, VERDICT_KINDS } from '../../../shared/domain/caseFile/proceedings.ts'
import { EXPLOITATION_FORMS, IDENTIFICATION_STATUSES, PERSON_ROLES } from '../../../shared/domain/caseFile/person.ts'
import { AGE_GROUPS } from '../../../shared/domain/statistics/ageGroup.ts'
import type { StatisticsCase } from '../../../shared/domain/statistics/statisticsCase.ts'
import type { ReadHandle } from '../handles.ts'
import { groupRows } from '../groupRows.ts'
import { readAll } from '../rows.ts'
import { readFigureClaims } from './figureClaims.ts'

const PAGE = 1_000
const optional = <Value extends z.ZodType>(value: Value) => value.nullable().transform((found) => found ?? undefined)
const text = optional(z.string())
const hearings = z.array(hearing.pick({ date: true, kind: true }).extend({ outcome: hearing.shape.outcome.nullable() }))
const caseRow = z.object({
  key: z.int(),
  court: z.string(),
  prosecution: z.string(),
  plea: z.int(),
  indicted: text,
  hearingEnded: text,
  verdict: optional(z.enum(VERDICT_KINDS)),
  announced: text,
  hearings: z.string(),
})
const forms = z.array(z.enum(EXPLOITATION_FORMS))
const personRow = z.object({
  key: z.int(),
  id: z.string(),
  role: z.enum(PERSON_ROLES),
  age: z.enum(AGE_GROUPS),
  sex: z.enum(['m', 'f']),
  citizenship: text,
  representative: text,
  hasAid: z.int(),
  status: optional(z.enum(IDENTIFICATION_STATUSES)),
  identified: text,
  forms: text,
})
type PersonRow = z.infer<typeof personRow>

const CASES = `SELECT case_file.case_key AS key, court, prosecution, body ->> '$.plea' AS plea,
    body ->> '$.indictment.date' AS indicted, body ->> '$.mainHearingEnded' AS hearingEnded,
    body ->> '$.verdict.kind' AS verdict, body ->> '$.verdict.announced' AS announced,
    (SELECT json_group_array(json_object('date', day ->> '$.date', 'kind', day ->> '$.kind', 'outcome', day ->> '$.outcome'))
      FROM (SELECT hearing.body AS day FROM hearing WHERE hearing.case_key = case_file.case_key ORDER BY position)) AS hearings
  FROM case_file JOIN case_body USING (case_key) WHERE case_file.case_key > $after ORDER BY case_file.case_key LIMIT +$limit`
const PEOPLE = `SELECT person.case_key AS key, id, role, age_group AS age, representative, body ->> '$.sex' AS sex,
    body ->> '$.citizenship' AS citizenship, body ->> '$.legalAidDecision' IS NOT NULL AS hasAid,
    body ->> '$.identification.status' AS status, body ->> '$.identification.date' AS identified,
    body -> '$.identification.forms' AS forms
  FROM person JOIN person_body ON person_body.case_key = person.case_key AND person_id = id
  WHERE person.case_key BETWEEN $from AND $to ORDER BY person.case_key, position`

/**
 * All case files as figures see them, some at a time: nobody's name, birth date or words, and no seal is opened. A decision
 * counts once it has left the court; what the court deliberates is its own.
 */
export function* readFigureCases(db: ReadHandle): Generator<readonly StatisticsCase[]> {
  let after = 0
  for (;;) {
    const cases = readAll(db, caseRow, CASES, { after, limit: PAGE })
    const [first, last] = [cases[0], cases.at(-1)]
    if (first === undefined || last === undefined) return
    const range = { from: first.key, to: last.key }
    const people = groupRows(readAll(db, personRow, PEOPLE, range), ({ key }) => key)
    const claims = readFigureClaims(db, range)
    yield cases.map((one) => toCase(one, people.get(one.key) ?? [], claims.get(one.key) ?? []))
    after = last.key
  }
}

function toCase(
  row: z.infer<typeof caseRow>,
  people: readonly PersonRow[],
  claims: readonly ClaimFile[],
): StatisticsCase {
  const { court, prosecution, plea, indicted, hearingEnded, verdict, announced } = row
  return {
    file: {
      proceedings: {
        court,
        prosecution,
        offences: [],
        plea: plea === 1,
        indictment: indicted === undefined ? undefined : { date: indicted },
        mainHearingEnded: hearingEnded,
        verdict: verdict === undefined || announced === undefined ? undefined : { kind: verdict, announced },
        hearings: hearings.parse(JSON.parse(row.hearings)).map(({ outcome, ...day }) => ({
          ...day,
          outcome: outcome ?? undefined,
        })),
      },
      people: people.map(toPerson),
      evidence: [],
      claims,
    },
    ages: Object.fromEntries(people.map(({ id, age }) => [id, age])),
  }
}

function toPerson({ id, role, sex, citizenship, representative, hasAid, status, identified, forms: given }: PersonRow) {
  return {
    id,
    role,
    sex,
    name: '',
    citizenship,
    representative,
    legalAidDecision: hasAid === 1 ? '' : undefined,
    identification:
      status === undefined
        ? undefined
        : { status, date: identified, forms: given === undefined ? undefined : forms.parse(JSON.parse(given)) },
  }
}
