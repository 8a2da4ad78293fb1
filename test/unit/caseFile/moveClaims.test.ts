import { describe, expect, test } from 'vitest'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { canMove, planMove } from '../../../shared/domain/caseFile/moveClaims.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

const file = readTrainingCase('case-01')
const { claim } = present(file.claims[0])
const EMPTY: CaseFile = { proceedings: file.proceedings, people: [], evidence: [], claims: [] }

describe('a claim that goes over to another file', () => {
  test('takes whom it names, who acts for them, who sits, and what it rests on', () => {
    const move = planMove(file, EMPTY, [claim.id])
    const people = move.people.map(({ id }) => id)
    expect(people).toEqual(expect.arrayContaining([claim.claimant, ...claim.respondents]))
    for (const one of move.people)
      for (const link of [one.representative, one.guardian, one.defenceCounsel])
        if (link !== undefined) expect(people).toContain(link)
    const shown = claim.heads.flatMap(({ evidence }) => evidence)
    expect(move.evidence.map(({ id }) => id)).toEqual(expect.arrayContaining(shown))
    expect(move.claims.map((one) => one.file.claim)).toEqual([claim])
    expect(planMove(file, EMPTY, [])).toMatchObject({ claims: [], evidence: [] })
  })

  test('brings nobody and nothing twice, and takes an id that is free', () => {
    const again = planMove(file, file, [claim.id])
    expect(again.people).toEqual([])
    expect(again.evidence).toEqual([])
    // A claim is another one, even where it says the same.
    expect(again.claims[0]?.file.claim.id).toBe(`${claim.id}-2`)
  })

  test('is renamed with all that points to it where the other file has others under these ids', () => {
    const others: CaseFile = {
      ...file,
      people: file.people.map((one) => ({ ...one, name: `Neko ${one.id}` })),
      evidence: file.evidence.map((one) => ({ ...one, title: { cnr: 'drugo', en: 'other' } })),
      claims: file.claims.map((one) => ({ ...one, claim: { ...one.claim, filed: '2026-01-01' } })),
    }
    const { people, evidence, claims } = planMove(file, others, [claim.id])
    const moved = present(claims[0]).file
    expect(moved.claim.id).toBe(`${claim.id}-2`)
    expect(moved.claim.claimant).toBe(`${claim.claimant}-2`)
    expect(moved.claim.respondents).toEqual(claim.respondents.map((id) => `${id}-2`))
    expect(moved.decision).toMatchObject({ claim: `${claim.id}-2` })
    expect(people.map(({ id }) => id)).toContain(moved.decision?.judge)
    const ids = evidence.map(({ id }) => id)
    expect(moved.claim.heads.flatMap((head) => head.evidence).every((id) => ids.includes(id))).toBe(true)
    expect(ids.some((id) => others.evidence.some((one) => one.id === id))).toBe(false)
  })

  test('keeps pointing to the offences that its damage comes from, and to who is ordered to pay', () => {
    const charged = (article: string): CaseFile['proceedings'] => ({
      ...file.proceedings,
      offences: [{ id: 'o1', law: 'KZ CG', article }],
    })
    const own = present(file.claims[0])
    const judged = {
      ...own,
      claim: { ...claim, offences: ['o1'], heads: claim.heads.map((head) => ({ ...head, offences: ['o1'] })) },
      decision: { ...present(own.decision), debtors: ['d1'] },
    }
    const whole: CaseFile = { ...file, proceedings: charged('444'), claims: [judged] }
    const others: CaseFile = {
      ...file,
      proceedings: charged('210'),
      people: file.people.map((one) => ({ ...one, name: `Neko ${one.id}` })),
    }
    const { claims, offenceIds } = planMove(whole, others, [claim.id])
    expect(present(claims[0]).file).toMatchObject({
      claim: { offences: ['o1-2'], heads: claim.heads.map(() => ({ offences: ['o1-2'] })) },
      decision: { debtors: ['d1-2'] },
    })
    expect([...offenceIds]).toEqual([['o1', 'o1-2']])
    // The same charge is there already, under the same id.
    expect(present(planMove(whole, whole, [claim.id]).claims[0]).file.claim.offences).toEqual(['o1'])
  })

  test('keeps pointing to the successors who were asked', () => {
    const asked = { person: present(file.people[0]).id, by: 'VSPG', on: '2026-05-04', until: '2026-06-03' }
    const withAsked = { ...claim, successorsAsked: [asked] }
    const whole = { ...file, claims: file.claims.map((one) => ({ ...one, claim: withAsked })) }
    const renamed = { ...file, people: file.people.map((one) => ({ ...one, name: 'Neko drugi' })) }
    const { claims, people } = planMove(whole, renamed, [claim.id])
    const [successor] = present(claims[0]).file.claim.successorsAsked ?? []
    expect(successor?.person).toBe(`${asked.person}-2`)
    expect(people.map(({ id }) => id)).toContain(successor?.person)
  })

  test('is not one under an order, nor one that nobody has filed', () => {
    expect(
      ['registered', 'inReview', 'decided', 'returned', 'forwarded'].every((stage) =>
        canMove({ stage: stage as 'decided' }),
      ),
    ).toBe(true)
    expect((['draft', 'ready', 'issued', 'final'] as const).some((stage) => canMove({ stage }))).toBe(false)
  })
})
