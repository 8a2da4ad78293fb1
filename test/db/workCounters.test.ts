import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MAX_CENTS } from '../../shared/format/amount.ts'
import { TODAY } from '../bench/scale/fillCases.ts'
import { generateFile } from '../bench/scale/generateFile.ts'
import {
  type CasesDatabase,
  CLERK,
  EVERYTHING,
  openCasesDatabase,
  openFilledCases,
} from '../support/db/casesDatabase.ts'
import { writeCase } from '../support/db/writeCase.ts'
import { COURT, PROSECUTION } from '../support/office/people.ts'
import { present } from '../support/trainingCase.ts'

let cases: CasesDatabase
beforeEach(() => {
  cases = openCasesDatabase()
})
afterEach(() => {
  cases.close()
})

/** Until nothing is left to bring up to date. */
function refresh(today: string): void {
  while (cases.tables.refreshWork(today, 10));
}

function act(work: () => void): void {
  cases.tables.transaction(TODAY, work)
}

describe('work and counters', () => {
  const COUNTERS = [
    'SELECT office, task, due, owner, items FROM work_count ORDER BY office, task, due, owner',
    'SELECT office, stage, claims, informed, awarded_cents FROM claim_total WHERE claims > 0 ORDER BY office, stage',
    'SELECT office, is_elsewhere, owner, clerk, files FROM office_case_count WHERE files > 0 ORDER BY office, is_elsewhere, owner, clerk',
    'SELECT case_key, claims FROM case_line ORDER BY case_key',
  ]
  const RECOUNTS = [
    'SELECT office, task, due, owner, count(*) AS items FROM work_item GROUP BY office, task, due, owner ORDER BY office, task, due, owner',
    `SELECT office, stage, count(*) AS claims, count(informed_of_right) AS informed, sum(min(awarded_cents, ${String(MAX_CENTS)})) AS awarded_cents
     FROM claim JOIN (SELECT case_key, court AS office FROM case_file UNION ALL SELECT case_key, prosecution FROM case_file) USING (case_key)
     GROUP BY office, stage ORDER BY office, stage`,
    'SELECT office, is_elsewhere, owner, clerk, count(*) AS files FROM office_case GROUP BY office, is_elsewhere, owner, clerk ORDER BY office, is_elsewhere, owner, clerk',
    `SELECT case_key, (SELECT json_group_array(json_array(stage, claimed_cents, awarded_cents) ORDER BY position)
       FROM claim WHERE claim.case_key = case_file.case_key) AS claims FROM case_file ORDER BY case_key`,
  ]
  const read = (sql: readonly string[]) => sql.map((one) => cases.db.prepare(one).all())
  const LISTS = ['work_item', 'office_case', 'case_line', 'case_word'].map((table) => `SELECT * FROM ${table}`)

  test('hold what a recount finds, after many acts', () => {
    cases.close()
    cases = openFilledCases(150)
    expect(read(COUNTERS)).toEqual(read(RECOUNTS))
    const { rows } = cases.reader.lists.caseFiles.page({
      office: COURT,
      today: TODAY,
      sort: 'age',
      custody: 'any',
      sight: EVERYTHING,
      after: undefined,
      limit: 60,
    })
    for (const [index, { id }] of rows.entries()) {
      const header = present(cases.reader.caseFiles.find(id))
      const proceedings = cases.reader.caseFiles.proceedingsOf(header)
      const { custody } = header
      const { claim } = present(cases.reader.claims.ofCase(id)[0])
      act(() => {
        if (index % 5 === 0) cases.tables.claims.move(id, claim.id, 'inReview')
        if (index % 5 === 1)
          cases.tables.claims.save(
            id,
            { ...claim, heads: claim.heads.slice(1), informedOfRight: '2026-06-01' },
            'draft',
          )
        if (index % 5 === 2 && custody === PROSECUTION)
          cases.tables.caseFiles.saveProceedings(id, { ...proceedings, court: 'OSBP' }, PROSECUTION)
        if (index % 5 === 3) cases.tables.caseFiles.handOver(id, index % 2 === 0 ? COURT : PROSECUTION)
        if (index % 5 === 4) cases.tables.claims.remove(id, claim.id)
        if (index % 3 === 0) cases.tables.assignments.save(id, header.court, 'owner', CLERK)
        if (index % 3 === 1) cases.tables.assignments.save(id, header.prosecution, 'clerk', CLERK)
      })
    }
    expect(read(COUNTERS)).toEqual(read(RECOUNTS))
  })

  test('of a file written anew is what stands', () => {
    cases.close()
    cases = openFilledCases(100)
    const before = read(LISTS)
    cases.db.exec('DELETE FROM work_item; DELETE FROM office_case; DELETE FROM case_line; DELETE FROM case_word')
    expect(read(COUNTERS).map((rows) => rows.length)).toEqual([0, expect.any(Number), 0, 0])
    act(() => {
      for (const id of cases.db.prepare('SELECT id FROM case_file', { pluck: true }).all()) {
        const file = present(cases.reader.caseFiles.find(String(id)))
        for (const office of [file.custody === file.court ? file.prosecution : file.court, file.custody])
          cases.tables.caseFiles.handOver(file.id, office)
      }
    })
    expect(read(LISTS)).toEqual(before)
  })

  test('moves to the next hearing when one has passed', () => {
    const { file } = generateFile(1)
    const { mainHearingEnded: _ended, verdict: _verdict, ...rest } = file.proceedings
    const hearings = ['2026-06-20', '2026-07-10'].map((date) => ({ date, kind: 'main' as const }))
    writeCase(cases.tables, { ...file, proceedings: { ...rest, hearings } })
    const due = () =>
      cases.reader.lists.work.page({
        office: PROSECUTION,
        tasks: ['draft'],
        sight: EVERYTHING,
        own: [],
        after: undefined,
        limit: 1,
      }).rows[0]?.due
    expect(due()).toBe('2026-06-20')
    refresh('2026-06-20')
    expect(due()).toBe('2026-06-20')
    refresh('2026-06-21')
    expect(due()).toBe('2026-07-10')
    refresh('2026-07-11')
    expect(due()).toBeUndefined()
    expect(cases.tables.refreshWork('2026-07-11', 10)).toBe(false)
  })

  test('is planned anew, some files at a time, by a program with other tables', () => {
    cases.close()
    cases = openFilledCases(60)
    refresh(TODAY)
    const before = read(LISTS)
    cases.db.exec("UPDATE work_basis SET basis = printf('%064d', 0)")
    cases.db.exec('DELETE FROM work_item; DELETE FROM office_case; DELETE FROM case_line')
    let steps = 0
    while (cases.tables.refreshWork(TODAY, 7)) steps += 1
    expect(steps).toBe(
      Math.floor(Number(cases.db.prepare('SELECT count(*) FROM case_file', { pluck: true }).get()) / 7),
    )
    expect(read(LISTS)).toEqual(before)
    expect(cases.tables.refreshWork(TODAY, 7)).toBe(false)
  })

  test('follows a day on which the court does not work, as a plan made from nothing has it', () => {
    cases.close()
    cases = openFilledCases(120)
    refresh(TODAY)
    const before = read(LISTS)
    const days = cases.db
      .prepare("SELECT DISTINCT due FROM work_item WHERE rule IN ('writtenJudgment', 'judgmentAnnouncement')", {
        pluck: true,
      })
      .all()
      .map(String)
    expect(days.length).toBeGreaterThan(3)
    act(() => {
      for (const day of days) cases.tables.closedDays.add(COURT, day)
    })
    expect(cases.tables.refreshWork(TODAY, 7)).toBe(true)
    refresh(TODAY)
    const after = read(LISTS)
    expect(after).not.toEqual(before)
    expect(read(COUNTERS)).toEqual(read(RECOUNTS))
    cases.db.exec("UPDATE work_basis SET basis = printf('%064d', 0); DELETE FROM work_item; DELETE FROM office_case")
    refresh(TODAY)
    expect(read(LISTS)).toEqual(after)
    act(() => {
      for (const day of days) cases.tables.closedDays.remove(COURT, day)
    })
    refresh(TODAY)
    expect(read(LISTS)).toEqual(before)
  })
})
