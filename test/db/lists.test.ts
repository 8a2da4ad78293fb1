import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CASE_CUSTODIES, CASE_SORTS, type CaseCustody, type CaseSort } from '../../shared/contract/caseList.ts'
import type { CaseListQuery, CaseListRow } from '../../electron/db/lists/caseList.ts'
import { TASKS } from '../../shared/domain/claim/work.ts'
import { DUTY_KINDS } from '../../shared/domain/duties/dutyRecord.ts'
import { findDuties } from '../../shared/domain/duties/findDuties.ts'
import { CLAIM_STAGES, STAGES } from '../../shared/domain/claim/stages.ts'
import { sortNames } from '../../shared/text/alphabet.ts'
import { present } from '../support/trainingCase.ts'
import { generateFile } from '../bench/scale/generateFile.ts'
import { TODAY } from '../bench/scale/fillCases.ts'
import { CLERK, type CasesDatabase, EVERYTHING, openFilledCases } from '../support/db/casesDatabase.ts'
import { COURT, PROSECUTION } from '../support/office/people.ts'

let cases: CasesDatabase
beforeAll(() => {
  cases = openFilledCases(300)
})
afterAll(() => {
  cases.close()
})

function allFiles(query: Partial<CaseListQuery> = {}): readonly CaseListRow[] {
  const rows: CaseListRow[] = []
  let after: CaseListQuery['after']
  do {
    const page = cases.reader.lists.caseFiles.page({
      office: COURT,
      today: TODAY,
      sort: 'due',
      custody: 'any',
      sight: EVERYTHING,
      limit: 7,
      ...query,
      after,
    })
    rows.push(...page.rows)
    after = page.next
  } while (after !== undefined)
  return rows
}

describe('case files, page by page', () => {
  const inOrder: Readonly<Record<CaseSort, (one: CaseListRow, other: CaseListRow) => boolean>> = {
    due: (one, other) => (one.due ?? '9999') <= (other.due ?? '9999'),
    age: (one, other) => one.caseKey > other.caseKey,
    injured: (one, other) => sortNames([labelOf(one), labelOf(other)])[0] === labelOf(one),
    mark: (one, other) => yearAndNumber(one) <= yearAndNumber(other) || registerOf(one) < registerOf(other),
    claimed: (one, other) => one.claimedCents <= other.claimedCents,
    stage: (one, other) => leastAdvanced(one) <= leastAdvanced(other),
  }
  test.each(CASE_SORTS.flatMap((sort) => CASE_CUSTODIES.map((custody) => [sort, custody] as const)))(
    'by %s, custody %s: every file once and in order',
    (sort, custody) => {
      const rows = allFiles({ sort, custody })
      expect(rows.length).toBeGreaterThan(20)
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
      expect(rows.length).toBe(cases.reader.lists.caseFiles.count(COURT, custody, EVERYTHING))
      expect(rows.filter(isIn(custody))).toEqual(rows)
      const wrong = rows.filter((row, index) => {
        const before = rows[index - 1]
        return before !== undefined && !inOrder[sort](before, row)
      })
      expect(wrong).toEqual([])
    },
  )

  test.each(CASE_SORTS)('by %s from the last to the first: the same files the other way about', (sort) => {
    const rows = allFiles({ sort, direction: 'descending' })
    const others = allFiles({ sort })
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(others.map(({ id }) => id)))
    expect(rows.length).toBe(others.length)
    // What has no day stands last in both.
    const [wayDown, way] = [rows, others].map((list) => list.filter(({ due }) => sort !== 'due' || due !== undefined))
    expect(wayDown).toEqual(way?.toReversed())
    if (sort === 'due') expect(rows.at(-1)?.due).toBeUndefined()
  })

  test('a row tells of its file what the file holds', () => {
    const rows = new Map(allFiles().map((row) => [row.id, row]))
    const files = allFiles({ office: PROSECUTION }).length
    for (let number = 1; number <= files; number += 1) {
      const { id, custody, file } = generateFile(number)
      const { proceedings, claims } = file
      // What the prosecution is still preparing has no line at the court.
      if (custody !== COURT && proceedings.courtMark === undefined) {
        expect(rows.get(id)).toBeUndefined()
        continue
      }
      const next =
        proceedings.hearings
          .map(({ date }) => date)
          .filter((date) => date >= TODAY)
          .toSorted()[0] ?? null
      const heads = claims.flatMap(({ claim }) => claim.heads.map(({ amountCents }) => amountCents ?? 0))
      const awarded = claims.flatMap(({ decision }) => decision?.heads.map(({ awardedCents }) => awardedCents) ?? [])
      const sum = (amounts: readonly number[]): number => amounts.reduce((one, other) => one + other, 0)
      expect(rows.get(id)).toMatchObject({
        custody,
        court: COURT,
        courtMark: proceedings.courtMark ?? null,
        prosecutionMark: proceedings.prosecutionMark,
        nextHearing: next,
        injuredCount: claims.length,
        stages: claims.map(({ stage }) => stage),
        claimedCents: sum(heads),
        awardedCents: sum(awarded),
      })
    }
  })

  test('what a court considers awarding is not shown to the prosecution before the order is out', () => {
    const atCourt = new Map(allFiles().map((row) => [row.id, row.awardedCents]))
    const rows = allFiles({ office: PROSECUTION })
    const hidden = rows.filter((row) => row.stages.includes('decided') && row.awardedCents < (atCourt.get(row.id) ?? 0))
    expect(hidden.length).toBe(rows.filter((row) => row.stages.includes('decided')).length)
    expect(hidden.length).toBeGreaterThan(0)
    const shown = rows.filter((row) => !row.stages.includes('decided'))
    expect(shown.filter((row) => row.awardedCents !== (atCourt.get(row.id) ?? 0))).toEqual([])
  })

  test('an office that a file does not concern sees nothing of it', () => {
    expect(allFiles({ office: 'OSBP' })).toEqual([])
    expect(cases.reader.lists.caseFiles.count('OSBP', 'any', EVERYTHING)).toBe(0)
    const query = { office: 'OSBP', today: TODAY, sort: 'due', custody: 'any', sight: EVERYTHING, limit: 50 } as const
    expect(cases.reader.lists.caseFiles.find('k', query)).toEqual([])
  })
})

describe('work, page by page', () => {
  const all = (tasks: readonly string[], office: string, limit = 9) => {
    const rows = []
    let after
    do {
      const page = cases.reader.lists.work.page({ office, tasks, sight: EVERYTHING, own: [CLERK], after, limit })
      rows.push(...page.rows)
      after = page.next
    } while (after !== undefined)
    return rows
  }

  test.each([COURT, PROSECUTION])('every claim that waits at %s, once, the earliest first, undated last', (office) => {
    const rows = all(TASKS, office)
    const keys = rows.map(({ caseKey, subject, task }) => `${String(caseKey)} ${subject} ${task}`)
    expect(new Set(keys).size).toBe(keys.length)
    const days = rows.map(({ due }) => due ?? '~')
    expect(days).toEqual(days.toSorted())
    const organ = office === COURT ? 'court' : 'prosecution'
    const waiting = allFiles({ office }).flatMap((row) => row.stages.filter((stage) => STAGES[stage].organ === organ))
    const acts = rows.filter(({ task, claim }) => task !== 'print' && task !== 'nextStep' && claim !== null)
    expect(acts.length).toBe(waiting.filter((stage) => TASKS.includes(stage)).length)
    expect(acts.length).toBeGreaterThan(20)
  })

  test('a task bears the claimant of its own claim', () => {
    const rows = all(TASKS, COURT).concat(all(TASKS, PROSECUTION))
    for (const { caseKey, claim, who } of rows) {
      if (claim === null) continue
      const people = generateFile(caseKey).file.people
      const claimant = people.find(({ id }) => id === `v${claim.slice(1)}`)
      const isPseudonym = claimant?.sealed === true
      expect({ cnr: who?.label.cnr, isSealed: who?.isSealed }).toEqual({
        cnr: isPseudonym ? claimant.pseudonym?.cnr : claimant?.name,
        isSealed: isPseudonym,
      })
    }
    expect(rows.some(({ claim }) => claim !== 'c1')).toBe(true)
  })

  test('every duty before a claim of every file stands at the office that owes it, with the person it is owed to', () => {
    const rows = all(DUTY_KINDS, COURT).concat(all(DUTY_KINDS, PROSECUTION))
    const expected = allFiles({ office: COURT })
      .concat(allFiles({ office: PROSECUTION }))
      .map(({ caseKey }) => caseKey)
    const owed = [...new Set(expected)].flatMap((caseKey) => {
      const { file } = generateFile(caseKey)
      const claims = file.claims.map(({ claim, stage }) => ({
        claimant: claim.claimant,
        stage: present(stage),
        isInformed: claim.informedOfRight !== undefined,
      }))
      const injured = file.people.flatMap(({ id, role }) => (role === 'injuredParty' ? [id] : []))
      const duties = findDuties({ proceedings: file.proceedings, injured, claims, done: [] })
      return duties.map(({ kind, person = '', due }) => [caseKey, kind, person, due])
    })
    const found = rows.map(({ caseKey, task, person, due }) => [caseKey, task, person ?? '', due])
    expect(found.toSorted()).toEqual(owed.toSorted())
    expect(found.length).toBeGreaterThan(20)
    for (const { person, who } of rows) expect(who === null).toBe(person === null)
  })

  test('a task to print names the order that waits', () => {
    const rows = all(['print'], COURT)
    expect(rows.length).toBeGreaterThan(2)
    for (const { orderId, caseId, subject: claim } of rows) {
      expect(cases.reader.orders.find(orderId ?? '')).toMatchObject({ caseId, claimId: claim, copies: 0 })
    }
  })

  test('the counts of days are those of the rows', () => {
    const days = ['2026-01-01', TODAY, '2026-06-22', '2026-07-01']
    const rows = all(TASKS, COURT)
    const until = (day: string): number => rows.filter(({ due }) => due !== undefined && due < day).length
    const counted = { office: COURT, sight: EVERYTHING, own: [CLERK] }
    const { work } = cases.reader.lists
    expect(work.counts({ ...counted, tasks: TASKS }, days)).toEqual([...days.map(until), rows.length])
    expect(work.counts({ ...counted, tasks: [] }, days)).toEqual([0, 0, 0, 0, 0])
  })

  test('a step on an unpaid order is on the list of its owner alone, and counted there alone', () => {
    const of = (own: readonly string[]) => ({ office: COURT, tasks: ['nextStep'], sight: EVERYTHING, own })
    const rowsOf = (own: readonly string[]) =>
      cases.reader.lists.work.page({ ...of(own), after: undefined, limit: 500 }).rows
    const [first] = rowsOf([CLERK])
    expect(first).toMatchObject({ owner: CLERK, step: 'callDebtor' })
    expect(cases.reader.lists.work.counts(of([CLERK]), [])).toEqual([rowsOf([CLERK]).length])
    expect(rowsOf(['x'])).toEqual([])
    expect(cases.reader.lists.work.counts(of(['x']), [])).toEqual([0])
  })

  test('unpaid orders, page by page, are all of them, by the day of their step', () => {
    const asked = { office: COURT, sight: EVERYTHING, filter: {} }
    const rows = []
    let after
    do {
      const page = cases.reader.lists.unpaid.page({ ...asked, after, limit: 7 })
      rows.push(...page.rows)
      after = page.next
    } while (after !== undefined)
    const keys = rows.map(({ due, caseKey, claim }) => `${due} ${String(caseKey).padStart(6, '0')} ${claim}`)
    expect(keys).toEqual([...new Set(keys)].toSorted())
    expect(cases.reader.lists.unpaid.count(asked, TODAY)).toMatchObject({ total: rows.length })
    expect(rows.length).toBeGreaterThan(10)
  })

  test('a group of days holds what is due in it', () => {
    const query = { office: COURT, tasks: TASKS, sight: EVERYTHING, own: [CLERK], after: undefined, limit: 500 }
    const { rows } = cases.reader.lists.work.page({ ...query, from: TODAY, to: '2026-06-30' })
    const expected = all(TASKS, COURT).filter(({ due }) => due !== undefined && due >= TODAY && due < '2026-06-30')
    expect(rows).toEqual(expected)
    expect(rows.length).toBeGreaterThan(3)
  })
})

test('the queue of the printer: what was never printed first, the newest first', () => {
  const rows = []
  let after
  do {
    const page = cases.reader.lists.prints.page({ office: COURT, sight: EVERYTHING, after, limit: 11 })
    rows.push(...page.rows)
    after = page.next
  } while (after !== undefined)
  const orders = Number(cases.db.prepare('SELECT count(*) FROM order_act', { pluck: true }).get())
  expect(rows.length).toBe(orders)
  const printed = rows.map(({ copies }) => (copies > 0 ? 1 : 0))
  expect(printed).toEqual(printed.toSorted())
  for (const isPrinted of [0, 1]) {
    const ages = rows.filter((row) => row.isPrinted === isPrinted).map(({ age }) => age)
    expect(ages).toEqual(ages.toSorted((one, other) => one - other))
  }
  expect(
    cases.reader.lists.prints.page({ office: 'OSBP', sight: EVERYTHING, after: undefined, limit: 11 }).rows,
  ).toEqual([])
})

function labelOf(row: CaseListRow): string {
  return row.injured[0]?.label.cnr ?? ''
}

function registerOf({ courtMark, prosecutionMark }: CaseListRow): string {
  return (courtMark ?? prosecutionMark ?? '').split('.')[0] ?? ''
}

function yearAndNumber({ courtMark, prosecutionMark }: CaseListRow): number {
  const [, number = '', year = ''] = /(\d+)\/(\d+)/.exec(courtMark ?? prosecutionMark ?? '') ?? []
  return Number(year) * 1_000_000 + Number(number)
}

function leastAdvanced({ stages }: CaseListRow): number {
  return Math.min(...stages.map((stage) => CLAIM_STAGES.indexOf(stage)))
}

function isIn(custody: CaseCustody) {
  return (row: CaseListRow): boolean => custody === 'any' || (row.custody === COURT) === (custody === 'own')
}
