import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { FindingCode } from '../../../shared/domain/claim/finding.ts'
import { FINDING_CODES } from '../../support/findingCodes.ts'
import { judgeDecision } from '../../../shared/domain/decision/decide.ts'
import { computeUndecided } from '../../../shared/domain/decision/totals.ts'
import { hasFacts } from '../../../shared/domain/decision/statuteWords.ts'
import { createLargeCase } from '../../support/largeCase.ts'
import { editable, present, readTrainingCase, readTrainingForm, type Editable } from '../../support/trainingCase.ts'
import { B, DECISION_DEFECTS, FACTS } from './decisionDefects.ts'

const TODAY = '2026-06-15'

// What only the exchange form can say: the rules of the command line are tested for it.
const OF_THE_FORM: readonly FindingCode[] = ['decision.twice', 'decision.claimUnknown']
// What words say against the file stops nothing; `writtenFacts.test.ts` tests it.
const OF_THE_WORDS: readonly FindingCode[] = [
  'decision.amountUnknown',
  'decision.dateUnknown',
  'decision.pseudonymUnknown',
  'decision.missingInTranslation',
  'decision.missingInOriginal',
  'decision.unusualTerm',
  'decision.courtTermMissing',
]

test('what is not decided yet is what is claimed less what is awarded and referred', () => {
  const totals = { claimedCents: 2_315_323, awardedCents: 1_115_323, referredCents: 800_000 }
  expect(computeUndecided(totals)).toBe(400_000)
  expect(computeUndecided({ ...totals, referredCents: 1_200_000 })).toBe(0)
})

describe('a minimal change to the decision of case-01 brings its problem', () => {
  test.each(DECISION_DEFECTS)('%s at %s', (code, field, change) => {
    const edit = editable(readTrainingCase('case-01'))
    change(edit, edit.decision)
    const { problems, valid } = judgeDecision(edit.file, 'c1', TODAY)
    expect(problems.map((one) => `${one.code} ${one.field}`)).toContain(`${code} ${field}`)
    expect(valid).toBe(problems.every(({ severity }) => severity === 'warning'))
  })
  test('every code of the catalogue has a row', () => {
    const tested = new Set<string>([...DECISION_DEFECTS.map(([code]) => code), ...OF_THE_FORM, ...OF_THE_WORDS])
    expect(FINDING_CODES.filter((code) => code.startsWith('decision.') && !tested.has(code))).toEqual([])
  })
})

describe('the practice cases', () => {
  test.each(['case-01', 'case-02-mended'] as const)('%s comes out as expected', (name) => {
    const { valid, problems, ...rest } = judgeDecision(readTrainingCase(name), 'c1')
    expect({ valid, problems }).toEqual({ valid: true, problems: [] })
    expect(readTrainingForm(name).expect).toMatchObject(rest)
  })
  test('the monster case is valid in all its twelve decisions', () => {
    const file = createLargeCase()
    for (const { claim } of file.claims)
      expect(judgeDecision(file, claim.id)).toMatchObject({ valid: true, problems: [] })
  })
})

describe('the outcome', () => {
  function outcome(change: (edit: Editable) => void) {
    const edit = editable(readTrainingCase('case-01'))
    change(edit)
    return judgeDecision(edit.file, 'c1')
  }
  const referAll = ({ file, decision, heads }: Editable, kind: 'acquittal' | 'penaltyOrder' | 'noJurisdiction') => {
    file.proceedings.verdict = { kind, announced: '2026-06-15' }
    decision.heads = heads.map((head) => ({ head: head.id, awardedCents: 0, referredCents: head.amountCents ?? 0 }))
  }
  test('is full where all is awarded', () => {
    const full = outcome(({ decision }) => (decision.heads[3] = { head: 'h4', awardedCents: 600_000 }))
    expect(full).toMatchObject({ valid: true, outcome: 'AWARDED_FULL', awardedCents: 2_315_323, referredCents: 0 })
  })
  test.each(['acquittal', 'penaltyOrder'] as const)('of %s is a referral in full, with no tests needed', (kind) => {
    expect(outcome((edit) => referAll(edit, kind))).toMatchObject({
      valid: true,
      outcome: 'REFERRED_IN_FULL',
      referredCents: 2_315_323,
      confiscationExcessCents: 2_500_000,
    })
  })
  test('without jurisdiction is a transfer: no head needs an answer, and one that is referred is warned of (239/4)', () => {
    const told = outcome((edit) => {
      referAll(edit, 'noJurisdiction')
      edit.decision.heads = []
    })
    expect(told).toMatchObject({ valid: true, outcome: 'TRANSFERRED_JURISDICTION', referredCents: 0, problems: [] })
    const referred = outcome((edit) => referAll(edit, 'noJurisdiction'))
    expect(referred).toMatchObject({ valid: true, outcome: 'TRANSFERRED_JURISDICTION' })
    expect(new Set(referred.problems.map(({ code }) => code))).toEqual(
      new Set(['decision.referredWithoutJurisdiction']),
    )
  })
  test('in a conviction a referral in full needs both tests on every head', () => {
    const edit = editable(readTrainingCase('case-01'))
    edit.decision.heads = edit.heads.map((head) => ({
      head: head.id,
      awardedCents: 0,
      referredCents: head.amountCents ?? 0,
    }))
    const { valid, outcome: result, problems } = judgeDecision(edit.file, 'c1')
    expect({ valid, result, missing: problems.length }).toEqual({
      valid: false,
      result: 'REFERRED_IN_FULL',
      missing: 10,
    })
  })
  test('of a withdrawn claim is WITHDRAWN, of none NO_CLAIM', () => {
    const withdrawn = outcome(({ file, claim }) => {
      claim.withdrawn = '2026-05-04'
      present(file.claims[0]).decision = undefined
    })
    expect(withdrawn).toMatchObject({ valid: true, outcome: 'WITHDRAWN', confiscationExcessCents: 2_500_000 })
    const none = outcome(({ claim, decision }) => {
      claim.heads = []
      decision.heads = []
    })
    expect(none).toMatchObject({ valid: true, outcome: 'NO_CLAIM', claimedCents: 0 })
  })
  test('a claim that is not in the file is a bug of whoever asks', () => {
    expect(() => judgeDecision(readTrainingCase('case-01'), 'c9')).toThrow(RangeError)
  })
  test('return of things and annulment are decided without an amount', () => {
    const granted = outcome(({ head, decision }) => {
      Object.assign(head(4), { code: 'R02', amountCents: null, object: { cnr: 'Ugovor o zajmu', en: 'Loan' } })
      decision.heads[4] = { head: 'h5', awardedCents: 0, granted: true }
      decision.heads[3] = { head: 'h4', awardedCents: 600_000 }
    })
    expect(granted).toMatchObject({ valid: true, outcome: 'AWARDED_FULL', claimedCents: 1_515_323 })
    const refused = outcome(({ head, decision }) => {
      Object.assign(head(4), { code: 'R02', amountCents: null })
      decision.heads[4] = { head: 'h5', awardedCents: 0, granted: false }
    })
    expect(refused.problems.map(({ code }) => code)).toEqual([
      'decision.noReliableBasisMissing',
      'decision.wouldDelayMissing',
    ])
  })
  test('an unspecified head can be referred with both tests', () => {
    const referred = outcome(({ head, decision }) => {
      head(4).amountCents = null
      decision.heads[4] = { head: 'h5', awardedCents: 0, referral: present(decision.heads[3]?.referral) }
    })
    expect(referred).toMatchObject({ valid: true, outcome: 'AWARDED_PARTIAL_REST_REFERRED' })
  })
})

describe('sums', () => {
  const heads = fc.array(fc.tuple(fc.nat(10_000_000), fc.nat(100)), { minLength: 1, maxLength: 40 })
  test('awarded and referred make what was claimed, for every split; one cent off is seen', () => {
    fc.assert(
      fc.property(heads, fc.nat(), fc.boolean(), fc.nat(50_000_000), (parts, pick, upwards, gainCents) => {
        const edit = editable(readTrainingCase('case-01'))
        edit.file.proceedings.gainCents = gainCents
        const template = edit.head(4)
        edit.claim.heads = parts.map(([amountCents], index) => ({ ...template, id: `x${index}`, amountCents }))
        edit.decision.heads = parts.map(([amount, percent], index) => {
          const awardedCents = Math.floor((amount * percent) / 100)
          const referral = {
            noReliableBasis: FACTS,
            wouldDelay: B('Dopuna bi trajala godinu dana zbog bolesti vještaka.'),
          }
          return { head: `x${index}`, awardedCents, referredCents: amount - awardedCents, referral }
        })
        const good = judgeDecision(edit.file, 'c1')
        const claimed = parts.reduce((sum, [amount]) => sum + amount, 0)
        expect(good.valid).toBe(true)
        expect(good.claimedCents).toBe(claimed)
        expect(good.awardedCents + good.referredCents).toBe(claimed)
        expect(good.confiscationExcessCents).toBe(Math.max(0, gainCents - good.awardedCents))
        const wrong = present(edit.decision.heads[pick % parts.length])
        if (upwards) wrong.awardedCents += 1
        else wrong.referredCents = (wrong.referredCents ?? 0) + 1
        expect(judgeDecision(edit.file, 'c1').valid).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
  test('the confiscation leaves room for every victim of the case', () => {
    const file = createLargeCase(3, 2, 1)
    const awarded = file.claims.reduce((sum, { claim }) => sum + judgeDecision(file, claim.id).awardedCents, 0)
    expect(judgeDecision(file, 'c2').confiscationExcessCents).toBe((file.proceedings.gainCents ?? 0) - awarded)
  })
})

describe('facts of the case', () => {
  test.each([
    ['Nema pouzdanog osnova.', false],
    ['Upućuje se na parnicu.', false],
    ['Utvrđivanje bi znatno odugovlačilo krivični postupak po članu 239.', false],
    ['x', false],
    ['', false],
    ['Vještak medicinske struke nije pregledao dokumentaciju iz Tirane.', true],
    ['Dopunsko vještačenje trajalo bi najmanje šest mjeseci.', true],
    ['Допунско вјештачење трајало би најмање шест мјесеци.', true],
  ])('%s', (text, expected) => {
    expect(hasFacts(text)).toBe(expected)
  })
})
