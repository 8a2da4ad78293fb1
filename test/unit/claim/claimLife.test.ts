import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { ACTING_ROLES, CLAIM_ACTS } from '../../../shared/domain/claim/acts.ts'
import { CLAIM_LIFE, actsAt, organOf, nextStage, stageAfter } from '../../../shared/domain/claim/claimLife.ts'
import { CLAIM_STAGES, TERMINAL_STAGES, isTerminal, type ClaimStage } from '../../../shared/domain/claim/stages.ts'

// Written by hand from the product's description and ZKP 237, 242, 380; not derived from the table under test.
const LEGAL = `
draft prepare ready prosecutor
draft withdraw withdrawn prosecutor,judge,clerk
ready revise draft prosecutor
ready forward forwarded prosecutor
ready withdraw withdrawn prosecutor,judge,clerk
forwarded register registered clerk,judge
forwarded withdraw withdrawn prosecutor,judge,clerk
registered startReview inReview judge
registered withdraw withdrawn prosecutor,judge,clerk
inReview return returned judge
inReview decide decided judge
inReview withdraw withdrawn prosecutor,judge,clerk
returned revise draft prosecutor
returned forward forwarded prosecutor
returned resume inReview judge
returned withdraw withdrawn prosecutor,judge,clerk
decided resume inReview judge
decided issue issued judge
issued serve served clerk
issued rectify issued judge
issued annul annulled judge,clerk
served becomeFinal final clerk,judge
served rectify issued judge
served annul annulled judge,clerk
final becomeEnforceable enforceable clerk,judge
final pay paid clerk
final followCivilAction civilAction clerk,prosecutor,coordinator
final rectify issued judge
final annul annulled judge,clerk
enforceable pay paid clerk
enforceable markUncollectable uncollectable clerk
enforceable followCivilAction civilAction clerk,prosecutor,coordinator
enforceable rectify issued judge
enforceable annul annulled judge,clerk`
  .trim()
  .split('\n')
  .map((row) => row.split(' ') as [string, string, string, string])

const ROLES = [...ACTING_ROLES, 'administrator', 'auditor', '']

describe('the life of a claim', () => {
  test('knows exactly the legal moves, by exactly the right roles', () => {
    for (const stage of CLAIM_STAGES) {
      for (const act of CLAIM_ACTS) {
        const row = LEGAL.find(([from, what]) => from === stage && what === act)
        for (const role of ROLES) {
          const moved = nextStage(stage, act, role)
          if (row === undefined) expect(moved).toMatchObject({ ok: false, error: { code: 'claim.illegalMove' } })
          else if (row[3].split(',').includes(role)) expect(moved).toEqual({ ok: true, value: row[2] })
          else expect(moved).toMatchObject({ ok: false, error: { code: 'claim.roleNotAllowed' } })
        }
      }
    }
  })

  test('reaches every stage from a draft', () => {
    const reached = new Set<string>(['draft'])
    for (let step = 0; step < CLAIM_STAGES.length; step += 1) {
      for (const [from, , to] of LEGAL) if (reached.has(from)) reached.add(to)
    }
    expect([...reached].toSorted()).toEqual([...CLAIM_STAGES].toSorted())
    for (const [from, act, to] of LEGAL) {
      expect(CLAIM_LIFE[from as ClaimStage]).toHaveProperty([act, 'to'], to)
    }
  })

  test('has no way out of its terminal stages, and a way on from every other', () => {
    for (const stage of CLAIM_STAGES) {
      const acts = ROLES.flatMap((role) => actsAt(stage, role))
      expect(acts.length === 0).toBe(isTerminal(stage))
      expect(organOf(stage) === 'nobody').toBe(isTerminal(stage))
    }
    expect(TERMINAL_STAGES).toHaveLength(5)
  })

  test('never shows an act that would be refused, whatever was done before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.constantFrom(...ROLES)), { maxLength: 60 }), (choices) => {
        let stage: ClaimStage = 'draft'
        for (const [choice, role] of choices) {
          const possible = actsAt(stage, role)
          const act = possible[choice % Math.max(1, possible.length)]
          if (act === undefined) continue
          const moved = nextStage(stage, act, role)
          if (!moved.ok) throw new Error(`${stage} ${act} ${role}`)
          stage = moved.value
        }
        expect(CLAIM_STAGES).toContain(stage)
      }),
    )
  })

  test('never decides again, forwards or withdraws what has been issued', () => {
    const after: readonly ClaimStage[] = ['issued', 'served', 'final', 'enforceable']
    for (const stage of after) {
      for (const act of ['decide', 'forward', 'withdraw', 'resume', 'revise', 'return'] as const) {
        for (const role of ROLES) expect(nextStage(stage, act, role).ok).toBe(false)
      }
    }
  })

  test('does not compile with an illegal move', () => {
    expect(stageAfter('ready', 'forward')).toBe('forwarded')
    // @ts-expect-error a draft cannot be issued
    expect(() => stageAfter('draft', 'issue')).toThrow(RangeError)
    // @ts-expect-error nothing leads out of a withdrawn claim
    expect(() => stageAfter('withdrawn', 'prepare')).toThrow(RangeError)
  })
})
