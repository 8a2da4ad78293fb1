import { describe, expect, test } from 'vitest'
import type { Severity } from '../../../shared/domain/claim/finding.ts'
import { checkBeforeIssue } from '../../../shared/domain/order/checkBeforeIssue.ts'
import { ISSUE_POINTS, listPoints, pointOf, type IssuePoint } from '../../../shared/domain/order/issuePoints.ts'
import { FINDING_CODES } from '../../support/findingCodes.ts'
import { editable, present, readTrainingCase, type Editable } from '../../support/trainingCase.ts'

const TODAY = '2026-06-16'
const READY = { isComposed: true, isReleaseAsked: false }
const stateOf = (point: IssuePoint, ...found: readonly (readonly [string, Severity])[]) =>
  listPoints(
    found.map(([code, severity]) => ({ code, severity })),
    { isComposed: true, isReleaseAsked: true },
  ).find((one) => one.point === point)

describe('the points of the list before issue', () => {
  test('all are shown, also those in order; release only where the office issues by it', () => {
    const shown = listPoints([], READY)
    expect(shown).toEqual(
      ISSUE_POINTS.filter((point) => point !== 'release').map((point) => ({ point, state: 'passed', count: 0 })),
    )
    expect(listPoints([], { ...READY, isReleaseAsked: true }).map(({ point }) => point)).toEqual(ISSUE_POINTS)
  })

  test('before the text can be composed nothing is said of what looks at it', () => {
    const open = listPoints([], { ...READY, isComposed: false }).filter(({ state }) => state === 'open')
    expect(open.map(({ point }) => point)).toEqual(['dignity', 'leak', 'sums'])
  })

  test.each<readonly [IssuePoint, red: string, yellow: string | undefined]>([
    ['gate', 'order.awardedWithoutEvidence', 'order.gateOpen'],
    ['heads', 'decision.headUndecided', 'decision.interestUndecided'],
    ['verdict', 'decision.verdictMissing', 'decision.penaltyOrderTooGrave'],
    ['composition', 'decision.panelMissing', undefined],
    ['pairs', 'decision.translationStale', 'text.englishMissing'],
    ['enforceability', 'order.accountInvalid', 'order.accountMissing'],
    ['dignity', 'order.undignified', 'order.undignifiedWarned'],
    ['leak', 'order.identityLeak', undefined],
    ['sums', 'order.sumsDiffer', undefined],
    ['release', 'order.notReleased', undefined],
  ])('%s is red by %s and yellow by %s', (point, red, yellow) => {
    expect(stateOf(point, [red, 'blocker'])).toEqual({ point, state: 'stopped', count: 1 })
    if (yellow === undefined) return
    expect(stateOf(point, [yellow, 'warning'], [yellow, 'warning'])).toEqual({ point, state: 'warned', count: 2 })
    expect(stateOf(point, [yellow, 'warning'], [red, 'blocker'])).toEqual({ point, state: 'stopped', count: 1 })
  })

  test('every finding of a decision has its point, and the codes of heads are those of heads', () => {
    const heads = FINDING_CODES.filter((code) => code.startsWith('decision.') && pointOf(code) === 'heads')
    expect(heads).toEqual([
      ...['decision.missing', 'decision.claimUnknown', 'decision.twice', 'decision.headUndecided'],
      ...['decision.headTwice', 'decision.headUnknown', 'decision.headUnspecified', 'decision.aboveClaim'],
      ...['decision.sumMismatch', 'decision.grantMissing', 'decision.noReliableBasisMissing'],
      ...['decision.wouldDelayMissing', 'decision.testWithoutFacts', 'decision.testsIdentical'],
      ...['decision.referralWithoutAmount', 'decision.awardWithoutConviction', 'decision.awardByPenaltyOrder'],
      ...['decision.awardWithoutJurisdiction', 'decision.referredWithoutJurisdiction', 'decision.differsFromPlea'],
      ...['decision.interestBeyondClaim', 'decision.interestUndecided', 'decision.nonMaterialInterestBeforeJudgment'],
      'decision.reasonsMissing',
    ])
  })
})

describe('what is looked at besides the decision and its words', () => {
  function found(change: (edit: Editable) => void) {
    const edit = editable(readTrainingCase('case-01'))
    change(edit)
    return checkBeforeIssue(edit.file, 'c1', TODAY).map(({ code, severity }) => `${code} ${severity}`)
  }
  const open = ({ person }: Editable) => {
    const injured = person('v1')
    Object.assign(injured, { sealed: false, account: '510-8176777-39', address: 'ul. Slobode br. 1' })
    return injured
  }

  test.each<readonly [what: string, expected: readonly string[], change: (edit: Editable) => void]>([
    ['nothing, of a whole file', [], () => undefined],
    ['an award without evidence', ['order.awardedWithoutEvidence blocker'], ({ head }) => (head(0).evidence = [])],
    [
      'a claim that is not complete',
      ['order.gateOpen warning'],
      ({ claim }) => {
        claim.informedOfRight = undefined
        claim.filedWith = undefined
      },
    ],
    ['a debtor without a number', ['order.debtorUnidentified warning'], ({ person }) => delete person('d1').jmbg],
    [
      'a debtor without an address',
      ['order.debtorAddressMissing warning'],
      ({ person }) => delete person('d1').address,
    ],
    [
      'an account with another control number',
      ['order.accountInvalid blocker'],
      (edit) => (open(edit).account = '510-8176777-38'),
    ],
    ['no account', ['order.accountMissing warning'], (edit) => delete open(edit).account],
    [
      'a protected creditor for whom nobody acts',
      ['order.sealedWithoutRepresentative blocker'],
      ({ person }) => {
        delete person('v1').representative
        delete person('v1').guardian
      },
    ],
  ])('%s', (_, expected, change) => {
    expect(found(change)).toEqual(expect.arrayContaining([...expected]))
    if (expected.length === 0) expect(found(change)).toEqual([])
  })

  test('of a ward, who is paid through the guardian, no account is asked', () => {
    const ward = (edit: Editable) => {
      Object.assign(open(edit), { account: undefined, guardian: 'a1' })
    }
    expect(found(ward).filter((one) => one.includes('account'))).toEqual([])
  })

  test('of a claim on which nothing is awarded neither gate nor parties are asked', () => {
    const referred = (edit: Editable) => {
      edit.decision.heads = edit.heads.map(({ id, amountCents }) => ({
        ...{ head: id, awardedCents: 0, referredCents: amountCents ?? 0 },
      }))
      present(edit.heads[0]).evidence = []
      delete edit.person('d1').jmbg
    }
    expect(found(referred)).toEqual([])
  })
})
