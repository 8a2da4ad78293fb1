import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScheduleOffice, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import type { ScheduledFile } from '../support/office/scheduledFile.ts'
import { decisionFor } from '../support/office/twoClaims.ts'
import { CLAUSE_WORDS, TERM_WORDS } from '../support/office/useClauses.ts'
import { decidedFile } from '../support/office/useRelease.ts'
import { withCasesOf } from '../support/office/scheduleKeys.ts'
import { present } from '../support/trainingCase.ts'

// Clauses that judges keep, and those that the court offers to all: their versions, whose they are, and that nothing of a case is in them.

const WORDS = CLAUSE_WORDS
const CHANGED = { ...WORDS.text, cnr: 'Nalaz vještaka […] je jasan, potpun i neosporen.' }
const REASON = 'previše opšta za sve predmete'
let office: ScheduleOffice
let file: ScheduledFile
let kept: { id: string; version: number }

beforeAll(async () => {
  office = await openScheduleOffice()
  file = await decidedFile(office, 1)
})
afterAll(() => office.close())

const save = (more: object = {}) => office.ask('clause.save', { caseId: file.target.caseId, ...WORDS, ...more })
const refusedSave = async (more: object) =>
  (await office.refused('clause.save', { caseId: file.target.caseId, ...WORDS, ...more })).code
const list = () => office.ask('clause.list', {})

describe('a clause of a judge', () => {
  test('is kept under a number of its version, and seen by that judge alone', async () => {
    await office.as('judgeA')
    kept = await save()
    expect(kept.version).toBe(1)
    expect((await list()).own).toMatchObject([{ ...WORDS, id: kept.id, version: 1 }])
    await office.as('judgeB')
    expect(await list()).toEqual({ own: [], office: [], waiting: [] })
    for (const name of ['clause.withdraw', 'clause.propose'] as const)
      expect((await office.refused(name, name === 'clause.propose' ? kept : { id: kept.id })).code).toBe(
        'clause.notFound',
      )
  })

  test('is a new version where it is changed; an older one is not written over', async () => {
    await office.as('judgeA')
    expect(await save({ text: CHANGED, after: kept })).toEqual({ id: kept.id, version: 2 })
    expect(await refusedSave({ after: kept })).toBe('clause.changed')
    expect(await refusedSave({ after: { id: 'f'.repeat(32), version: 1 } })).toBe('clause.notFound')
    kept = { id: kept.id, version: 2 }
    expect((await list()).own).toMatchObject([{ version: 2, text: CHANGED }])
  })

  test('holds nothing of the file it was written in', async () => {
    const { people } = await office.ask('caseFile.open', { caseId: file.target.caseId })
    const { label } = present(people.find(({ identity }) => identity !== undefined))
    expect(await refusedSave({ text: { ...WORDS.text, en: `${label.cnr} said so.` } })).toBe('clause.namesPerson')
    expect(await refusedSave({ text: { ...WORDS.text, cnr: 'Iznos je 100,00 eura.' } })).toBe('clause.factTyped')
    // And is not checked against a file that the judge may not read.
    expect(await refusedSave({ caseId: 'f'.repeat(32) })).toBe('caseFile.notFound')
  })

  test('that is withdrawn is offered no more; a decision that was composed with it keeps its words', async () => {
    const spare = await save({ title: { cnr: 'Druga', en: 'Another' } })
    const text = { ...WORDS.text, clauses: [{ source: 'own' as const, ...spare }] }
    const decision = { ...decisionFor('c1'), paragraphs: [{ id: 'p1', place: 'evidence' as const, text }] }
    file.target = await office.ask('decision.save', { ...file.target, decision })
    await office.ask('clause.withdraw', { id: spare.id })
    expect((await list()).own.map(({ id }) => id)).toEqual([kept.id])
    expect((await office.refused('clause.withdraw', { id: spare.id })).code).toBe('clause.notFound')
    expect(await refusedSave({ after: spare })).toBe('clause.notFound')
    const { claims } = await office.ask('caseFile.open', { caseId: file.target.caseId })
    expect(claims[0]?.decision?.paragraphs).toMatchObject([{ text }])
  })
})

describe('a clause of the court', () => {
  test('is proposed by its judge and released by the head, and then offered to every judge of that court', async () => {
    await office.as('judgeA')
    await office.ask('clause.propose', kept)
    expect((await office.refused('clause.propose', kept)).code).toBe('clause.waits')
    expect((await list()).waiting).toEqual([])
    expect((await office.refused('clause.release', kept)).code).toBe('session.roleNotAllowed')
    await office.as('headOfCourt')
    const [waiting] = (await list()).waiting
    expect(waiting).toMatchObject({ ...kept, isOwn: false, title: WORDS.title })
    await office.ask('clause.release', kept)
    expect((await office.refused('clause.release', kept)).code).toBe('clause.decided')
    await office.as('judgeB')
    expect((await list()).office).toMatchObject([kept])
    await office.as('otherJudge')
    expect((await list()).office).toEqual([])
    await office.as('judgeA')
    expect((await list()).own[0]?.release).toEqual({ version: kept.version, state: 'released' })
    expect((await office.refused('clause.propose', kept)).code).toBe('clause.releasedAlready')
  })

  test('is replaced by its later version only once that is released, and kept where that is refused', async () => {
    const next = await save({ after: kept })
    await office.ask('clause.propose', next)
    await office.as('headOfCourt')
    expect((await list()).office).toMatchObject([kept])
    await office.ask('clause.refuse', { ...next, reason: REASON })
    expect((await list()).office).toMatchObject([kept])
    await office.as('judgeA')
    expect((await list()).own[0]?.release).toEqual({ version: next.version, state: 'refused', reason: REASON })
    const last = await save({ after: next })
    await office.ask('clause.propose', last)
    await office.as('headOfCourt')
    await office.ask('clause.release', last)
    expect((await list()).office).toMatchObject([last])
    kept = last
  })

  test('is recalled with a reason, which stands in the journal with the other acts', async () => {
    await office.ask('clause.recall', { ...kept, reason: REASON })
    expect((await list()).office).toEqual([])
    expect((await office.refused('clause.recall', { ...kept, reason: REASON })).code).toBe('clause.notFound')
    await office.as('judgeA')
    expect((await list()).own[0]?.release).toMatchObject({ state: 'recalled', reason: REASON })
  })
})

describe('a term of the court', () => {
  const add = (more: object = {}) => ({ caseId: file.target.caseId, ...TERM_WORDS, ...more })

  test('is proposed to every judge of that court until it is withdrawn', async () => {
    await office.as('judgeA')
    const { id } = await office.ask('term.add', add())
    await office.as('judgeB')
    expect((await office.ask('term.list', {})).terms).toMatchObject([{ ...TERM_WORDS, id }])
    await office.as('otherJudge')
    expect((await office.ask('term.list', {})).terms).toEqual([])
    expect((await office.refused('term.withdraw', { id })).code).toBe('term.notFound')
    await office.as('judgeB')
    await office.ask('term.withdraw', { id })
    expect((await office.ask('term.list', {})).terms).toEqual([])
    expect((await office.refused('term.withdraw', { id })).code).toBe('term.notFound')
  })

  test('is none that ships or that the court has, in any form, and holds nothing of the file', async () => {
    await office.as('judgeA')
    await office.ask('term.add', add())
    const code = async (more: object) => (await office.refused('term.add', add(more))).code
    expect(await code({ cnr: 'vještaka ekonomske struke' })).toBe('term.known')
    expect(await code({ cnr: 'glavnog pretresa' })).toBe('term.ships')
    expect(await code({ cnr: 'nalaz', note: 'oštećena A je tako tražila' })).toBe('clause.pseudonymTyped')
    expect(await code({ cnr: 'nalaz', caseId: 'f'.repeat(32) })).toBe('caseFile.notFound')
    await office.as('headOfCourt')
    expect(await code({ cnr: 'nalaz' })).toBe('session.roleNotAllowed')
  })
})

test('no version changes or goes, and every act is an entry by title and version', async () => {
  const { texts, acts, refused } = await withCasesOf(office, (db) => ({
    texts: db.prepare('SELECT cnr FROM reason_clause WHERE id = $id ORDER BY version', { pluck: true }).all(kept),
    acts: db.prepare(`SELECT act FROM journal_entry WHERE act LIKE '%Clause' ORDER BY rowid`, { pluck: true }).all(),
    refused: [
      "UPDATE reason_clause SET cnr = 'x'",
      'DELETE FROM reason_clause',
      'DELETE FROM clause_release',
      'DELETE FROM office_term',
    ].map((sql) => {
      try {
        db.exec(sql)
        return 'changed'
      } catch (error) {
        return String(error)
      }
    }),
  }))
  expect(texts).toEqual([WORDS.text.cnr, CHANGED.cnr, WORDS.text.cnr, WORDS.text.cnr])
  for (const outcome of refused) expect(outcome).toContain('frozen')
  expect(acts).toEqual(
    [
      ...['save', 'save', 'save', 'withdraw', 'propose', 'release'],
      ...['save', 'propose', 'refuse', 'save', 'propose', 'release', 'recall'],
    ].map((act) => `caseFile.${act}Clause`),
  )
})
