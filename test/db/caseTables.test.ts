import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseFile } from '../../shared/domain/caseFile/caseFile.ts'
import type { ClaimStage } from '../../shared/domain/claim/stages.ts'
import { MAX_CENTS } from '../../shared/format/amount.ts'
import { createReadHandle, type WriteHandle } from '../../electron/db/handles.ts'
import { write } from '../../electron/db/rows.ts'
import { TODAY } from '../bench/scale/fillCases.ts'
import { generateFile } from '../bench/scale/generateFile.ts'
import { type CasesDatabase, CLERK, EVERYTHING, openCasesDatabase } from '../support/db/casesDatabase.ts'
import { CASE_ID, writeCase } from '../support/db/writeCase.ts'
import { COURT, PROSECUTION } from '../support/office/people.ts'
import { present } from '../support/trainingCase.ts'

let cases: CasesDatabase
beforeEach(() => {
  cases = openCasesDatabase()
})
afterEach(() => {
  cases.close()
})

/** Runs the work in one transaction. */
function act(work: () => void): void {
  cases.tables.transaction(TODAY, work)
}
const writeFile = (file: CaseFile, stage?: ClaimStage, id?: string): void => {
  writeCase(cases.tables, file, stage, id)
}

describe('what is written comes back', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('invented file %i, to the last field', (number) => {
    const { file } = generateFile(number)
    writeFile(file)
    act(() => {
      for (const { decision } of file.claims) if (decision !== undefined) cases.tables.decisions.save(CASE_ID, decision)
    })
    const { reader } = cases
    const header = present(reader.caseFiles.find(CASE_ID))
    expect(header).toMatchObject({ id: CASE_ID, revision: 0, custody: PROSECUTION })
    expect(reader.caseFiles.proceedingsOf(header)).toEqual(file.proceedings)
    expect(reader.people.ofCase(CASE_ID)).toEqual(file.people)
    expect(reader.evidence.ofCase(CASE_ID)).toEqual(file.evidence)
    expect(reader.claims.ofCase(CASE_ID).map(({ claim }) => claim)).toEqual(file.claims.map(({ claim }) => claim))
    const decided = file.claims.map(({ decision }) => decision).filter((decision) => decision !== undefined)
    expect(reader.decisions.ofCase(CASE_ID)).toEqual(decided)
  })

  test('who was at each hearing, in the order entered, before the people themselves are', () => {
    const { file } = generateFile(1)
    const [first, ...rest] = file.proceedings.hearings
    const hearings = [{ ...present(first), present: ['d1', 'v1'] }, ...rest]
    writeFile({ ...file, proceedings: { ...file.proceedings, hearings } })
    const { caseFiles } = cases.reader
    const stored = () => caseFiles.proceedingsOf(present(caseFiles.find(CASE_ID)))
    expect(stored().hearings).toEqual(hearings)
    const changed = { ...stored(), hearings: [{ ...present(first), present: ['v1'] }] }
    act(() => {
      cases.tables.caseFiles.saveProceedings(CASE_ID, changed, PROSECUTION)
    })
    expect(stored()).toEqual(changed)
  })

  test('payments that an import brings are kept with their claim', () => {
    writeFile(generateFile(1).file)
    const payments = [
      { date: '2026-03-01', amountCents: 5_000, source: 'debtor' as const, from: 'd1' },
      { date: '2026-04-01', amountCents: 7_000, source: 'bailiff' as const },
    ]
    act(() => {
      cases.tables.ledger.add(CASE_ID, { claim: 'c1', payments })
    })
    const named = payments.map((one, index) => ({ ...one, id: `u${index + 1}` }))
    expect(cases.reader.claims.find(CASE_ID, 'c1')?.payments).toEqual(named)
  })

  test('of a claim that was sent back: how often, and the last note while it is back', () => {
    writeFile(generateFile(1).file, 'inReview')
    const stored = () => present(cases.reader.claims.find(CASE_ID, 'c1'))
    expect(stored().returns).toBe(0)
    for (const note of ['prva napomena', 'druga napomena']) {
      act(() => {
        cases.tables.claims.move(CASE_ID, 'c1', 'returned')
        cases.tables.claims.addReturnNote(CASE_ID, 'c1', note)
      })
      expect(stored()).toMatchObject({ stage: 'returned', returnNote: note })
      act(() => {
        cases.tables.claims.move(CASE_ID, 'c1', 'inReview')
      })
    }
    expect(stored().returns).toBe(2)
    expect(stored().returnNote).toBeUndefined()
    act(() => {
      expect(cases.tables.claims.remove(CASE_ID, 'c1')).toBe('inUse')
    })
  })
})

describe('saving changes only what has changed', () => {
  const rowids = (table: string): unknown[] =>
    cases.db.prepare(`SELECT rowid FROM ${table} ORDER BY rowid`, { pluck: true }).all()
  const changes = (work: () => void): number => {
    const before = Number(cases.db.prepare('SELECT total_changes()', { pluck: true }).get())
    act(work)
    return Number(cases.db.prepare('SELECT total_changes()', { pluck: true }).get()) - before
  }

  test('a claim saved as it is writes no row', () => {
    const { file } = generateFile(3)
    writeFile(file)
    const { claim } = present(file.claims[0])
    expect(changes(() => cases.tables.claims.save(CASE_ID, claim, 'draft'))).toBe(0)
  })

  test('heads keep their rows, decided ones too; what is gone takes its decision with it', () => {
    const invented = generateFile(2)
    writeFile(invented.file)
    const { claim } = present(invented.file.claims[0])
    const decision = {
      claim: claim.id,
      judge: 'j1',
      date: TODAY,
      daysToPay: 15,
      heads: claim.heads.map(({ id, amountCents }) => ({ head: id, awardedCents: amountCents ?? 0 })),
    }
    act(() => {
      cases.tables.decisions.save(CASE_ID, decision)
    })
    const [before, decided] = [rowids('claim_head'), rowids('decision_head')]
    const heads = claim.heads.map((head) => ({ ...head, amountCents: (head.amountCents ?? 0) + 1 })).toReversed()
    act(() => {
      cases.tables.claims.save(CASE_ID, { ...claim, heads }, 'draft')
    })
    expect(rowids('claim_head')).toEqual(before)
    expect(rowids('decision_head')).toEqual(decided)
    expect(cases.reader.claims.find(CASE_ID, claim.id)?.claim.heads).toEqual(heads)

    const kept = heads.slice(1)
    act(() => {
      cases.tables.claims.save(CASE_ID, { ...claim, heads: kept }, 'draft')
    })
    expect(cases.reader.decisions.ofCase(CASE_ID)[0]?.heads.length).toBe(kept.length)
    const sums = cases.db.prepare('SELECT claimed_cents, awarded_cents FROM claim WHERE id = $id').get({ id: claim.id })
    const claimed = kept.reduce((sum, { amountCents }) => sum + amountCents, 0)
    expect(sums).toEqual({ claimed_cents: claimed, awarded_cents: claimed - kept.length })
  })

  test('an import of 2,000 items of evidence takes per item what one of 200 takes', () => {
    const evidence = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `e${String(index)}`,
        kind: 'other' as const,
        title: { cnr: `Dokaz ${String(index)} ${'x'.repeat(2_000)}`, en: `Item ${String(index)} ${'x'.repeat(2_000)}` },
      }))
    const file = { ...generateFile(1).file, claims: [] }
    const { proceedings } = file
    const marked = (mark: string) => ({
      ...proceedings,
      courtMark: `K.br.${mark}/26`,
      prosecutionMark: `Kt.br.${mark}/26`,
    })
    const perItem = (count: number, id: string, mark: string): number => {
      const start = performance.now()
      writeFile({ ...file, proceedings: marked(mark), evidence: evidence(count) }, 'draft', id)
      return (performance.now() - start) / count
    }
    perItem(50, 'b'.repeat(32), '1')
    const few = perItem(200, 'c'.repeat(32), '2')
    const many = perItem(2_000, 'd'.repeat(32), '3')
    expect(many / few).toBeLessThan(4)
  })
})

describe('the read side', () => {
  test('cannot write, by the engine', () => {
    writeFile(generateFile(1).file)
    const before = cases.db
    const handle = createReadHandle(before) as unknown as WriteHandle
    for (const sql of [
      "UPDATE claim SET stage = 'paid'",
      'DELETE FROM evidence',
      "INSERT INTO staff (id) VALUES ('0123456789abcdef')",
    ]) {
      expect(() => write(handle, sql, {})).toThrow(/readonly/i)
    }
    before.exec('PRAGMA query_only = OFF')
  })

  test('sees the last commit and nothing of one that is open', () => {
    writeFile(generateFile(1).file)
    const stage = (): string | undefined => cases.reader.claims.find(CASE_ID, 'c1')?.stage
    act(() => {
      cases.tables.claims.move(CASE_ID, 'c1', 'ready')
      expect(stage()).toBe('draft')
    })
    expect(stage()).toBe('ready')
  })
})

describe('sums', () => {
  test('of twice the largest amount, and of two hundred times, break no list', () => {
    const { file } = generateFile(1)
    const { claim } = present(file.claims[0])
    const head = present(claim.heads[0])
    const heads = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...head, id: `h${String(index)}`, amountCents: MAX_CENTS }))
    const row = () =>
      present(
        cases.reader.lists.caseFiles.page({
          office: PROSECUTION,
          today: TODAY,
          sort: 'due',
          custody: 'any',
          sight: EVERYTHING,
          after: undefined,
          limit: 5,
        }).rows[0],
      )
    writeFile({ ...file, claims: [{ ...present(file.claims[0]), claim: { ...claim, heads: heads(2) } }] })
    expect(row().claimedCents).toBe(2 * MAX_CENTS)
    act(() => {
      cases.tables.claims.save(CASE_ID, { ...claim, heads: heads(200) }, 'draft')
      cases.tables.decisions.save(CASE_ID, {
        claim: claim.id,
        judge: 'j1',
        date: TODAY,
        daysToPay: 15,
        heads: heads(200).map(({ id }) => ({ head: id, awardedCents: MAX_CENTS })),
      })
      cases.tables.claims.move(CASE_ID, claim.id, 'paid')
    })
    expect(row()).toMatchObject({ claimedCents: Number.MAX_SAFE_INTEGER, awardedCents: Number.MAX_SAFE_INTEGER })
    const funnel = cases.reader.lists.funnel.ofOffice(COURT, EVERYTHING).find(({ stage }) => stage === 'paid')
    expect(funnel?.awardedCents).toBe(MAX_CENTS)
  })
})

describe('drafts', () => {
  test('are kept for one person up to a number and a size, and then refused in words', () => {
    const save = (form: string, text: string): boolean => {
      let isKept = false
      act(() => {
        isKept = cases.tables.drafts.save(CLERK, form, text, 'now')
      })
      return isKept
    }
    const large = 'x'.repeat(3_000_000)
    const kept = Array.from({ length: 15 }, (_, index) => save(`${CASE_ID}/person/v${String(index)}`, large))
    expect(kept.filter(Boolean).length).toBe(10)
    expect(save(`${CASE_ID}/person/v0`, large)).toBe(true)
    expect(cases.reader.drafts.find(CLERK, `${CASE_ID}/person/v0`)?.text).toBe(large)
    expect(cases.reader.drafts.find(CLERK, `${CASE_ID}/person/v14`)).toBeUndefined()
    act(() => {
      for (let index = 0; index < 15; index += 1)
        cases.tables.drafts.remove(CLERK, `${CASE_ID}/person/v${String(index)}`)
    })
    const small = Array.from({ length: 210 }, (_, index) => save(`${CASE_ID}/evidence/e${String(index)}`, 'x'))
    expect(small.filter(Boolean).length).toBe(200)
  })
})
