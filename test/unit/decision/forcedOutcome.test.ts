import { describe, expect, test } from 'vitest'
import type { Proceedings, SeparateVerdict } from '../../../shared/domain/caseFile/proceedings.ts'
import { judgeDecision } from '../../../shared/domain/decision/decide.ts'
import { groupForced } from '../../../shared/domain/decision/forcedGroups.ts'
import { findForced } from '../../../shared/domain/decision/forcedOutcome.ts'
import { mayPenaltyOrder } from '../../../shared/domain/venue/venue.ts'
import { editable, present, readTrainingCase, type Editable } from '../../support/trainingCase.ts'

// What the law leaves the court no choice about; written down from the ZKP before the program was asked.

const OFFENCES = [
  { id: 'o1', law: 'KZ', article: '444', paragraph: '1' },
  { id: 'o2', law: 'KZ', article: '210', paragraph: '1' },
]
const CLAUSE = { cnr: 'Okrivljeni će oštećenoj isplatiti 23.153,23 eura.', en: 'EUR 23,153.23 will be paid.' }

function edited(change: (edit: Editable) => void) {
  const edit = editable(readTrainingCase('case-01'))
  edit.file.proceedings.offences = OFFENCES
  change(edit)
  return edit
}
const forced = (change: (edit: Editable) => void) => {
  const { file, claim } = edited(change)
  return findForced(file.proceedings, claim)
}
type Change = (edit: Editable) => void
type VerdictKind = NonNullable<Proceedings['verdict']>['kind']
function kind(verdict: VerdictKind): Change {
  return ({ file }) => {
    file.proceedings.verdict = { kind: verdict, announced: '2026-06-15' }
  }
}
const withdrawnOn =
  (day: string): Change =>
  ({ claim }) => {
    claim.withdrawn = day
  }
const agreedIn =
  (pleaClause: Proceedings['pleaClause']): Change =>
  ({ file }) => {
    file.proceedings = { ...file.proceedings, plea: true, pleaClause }
  }
const unjudged: Change = ({ file }) => {
  file.proceedings.verdict = undefined
}

describe('of a whole claim', () => {
  test.each<readonly [string, Change, string, string, string]>([
    ['ZKP 239/3', kind('acquittal'), 'acquittal', 'referred', 'decision.noConviction'],
    ['ZKP 239/3', kind('chargeRejected'), 'chargeRejected', 'referred', 'decision.noConviction'],
    ['ZKP 239/3', kind('discontinued'), 'discontinued', 'referred', 'decision.noConviction'],
    ['ZKP 461/3', kind('penaltyOrder'), 'penaltyOrder', 'referred', 'penaltyOrder.referral'],
    ['ZKP 239/4', kind('noJurisdiction'), 'noJurisdiction', 'undecided', 'decision.noJurisdiction'],
    ['ZKP 237/1', withdrawnOn('2026-06-12'), 'withdrawn', 'undecided', 'claim.withdrawal'],
    ['ZKP 301/1/2', agreedIn(CLAUSE), 'plea', 'agreed', 'plea.claim'],
  ])('%s', (_, change, ground, result, basis) => {
    expect(forced(change)).toEqual({ ground, result, basis })
  })

  test.each<readonly [string, Change]>([
    ['a conviction', kind('conviction')],
    ['no verdict yet', unjudged],
    // The main hearing ended on 12 June: a later withdrawal changes nothing.
    ['a withdrawal on the day after the main hearing', withdrawnOn('2026-06-13')],
    ['a plea agreement whose words on the claim are not recorded', agreedIn(undefined)],
  ])('nothing is forced by %s', (_, change) => {
    expect(forced(change)).toBeUndefined()
  })

  test('a withdrawal in time comes before the verdict, and a plea agreement binds no court that acquits', () => {
    const both = (verdict: 'acquittal' | 'noJurisdiction') => (edit: Editable) => {
      kind(verdict)(edit)
      edit.claim.withdrawn = '2026-05-04'
    }
    expect(forced(both('acquittal'))?.ground).toBe('withdrawn')
    expect(forced(both('noJurisdiction'))?.ground).toBe('withdrawn')
    const acquitted = forced((edit) => {
      kind('acquittal')(edit)
      agreedIn(CLAUSE)(edit)
    })
    expect(acquitted?.ground).toBe('acquittal')
  })
})

describe('head by head, where one accused is acquitted of one offence', () => {
  const separate = (...some: SeparateVerdict[]) =>
    edited(({ file, head }) => {
      file.proceedings.verdict = { kind: 'conviction', announced: '2026-06-15', separate: some }
      head(0).offences = ['o1']
      head(1).offences = ['o2']
    })
  const grounds = ({ file, claim }: Editable) =>
    claim.heads.map((head) => findForced(file.proceedings, claim, head)?.ground)
  const acquittedOf = (accused: string, offence: string) => ({ accused, offence, kind: 'acquittal' }) as const

  test('only the heads fall of whose offence nobody was found guilty', () => {
    const one = separate(acquittedOf('d1', 'o1'))
    expect(grounds(one)).toEqual([undefined, undefined, undefined, undefined, undefined])
    const both = separate(acquittedOf('d1', 'o1'), acquittedOf('d2', 'o1'))
    expect(grounds(both)).toEqual(['acquittal', undefined, undefined, undefined, undefined])
    expect(findForced(both.file.proceedings, both.claim)).toBeUndefined()
    expect(groupForced(both.file.proceedings, both.claim)).toMatchObject([
      { ground: 'acquittal', basis: 'decision.noConviction', heads: [{ id: 'h1' }] },
    ])
  })

  test('a head that names no offence follows those of the claim', () => {
    const both = separate(acquittedOf('d1', 'o1'), acquittedOf('d2', 'o1'))
    both.claim.offences = ['o1']
    expect(grounds(both)).toEqual(['acquittal', undefined, 'acquittal', 'acquittal', 'acquittal'])
  })

  test('a claim all of whose heads name the offence that fell, falls as a whole', () => {
    const both = separate(acquittedOf('d1', 'o1'), acquittedOf('d2', 'o1'))
    for (const head of both.claim.heads) head.offences = ['o1']
    expect(findForced(both.file.proceedings, both.claim)?.ground).toBe('acquittal')
  })

  test('of a head that fell no tests are asked and nothing is awarded; of another both are (ZKP 239/2, 239/3)', () => {
    const both = separate(acquittedOf('d1', 'o1'), acquittedOf('d2', 'o1'))
    const referred = (index: number) => {
      const { id, amountCents } = present(both.claim.heads[index])
      return { head: id, awardedCents: 0, referredCents: amountCents ?? 0 }
    }
    both.decision.heads[0] = referred(0)
    expect(judgeDecision(both.file, 'c1')).toMatchObject({ valid: true, problems: [] })
    both.decision.heads[1] = referred(1)
    const missing = judgeDecision(both.file, 'c1').problems.map(({ code, field }) => `${code} ${field}`)
    expect(missing).toEqual([
      'decision.noReliableBasisMissing claims.0.decision.heads.1.referral.noReliableBasis',
      'decision.wouldDelayMissing claims.0.decision.heads.1.referral.wouldDelay',
    ])
    both.decision.heads[0] = { head: 'h1', awardedCents: both.claim.heads[0]?.amountCents ?? 0 }
    expect(judgeDecision(both.file, 'c1').problems.map(({ code }) => code)).toContain('decision.awardWithoutConviction')
  })
})

describe('a plea agreement', () => {
  const agreed = (cnr: string, change: (edit: Editable) => void = () => undefined) => {
    const edit = edited(({ file }) => {
      Object.assign(file.proceedings, { plea: true, pleaClause: { cnr, en: 'As agreed.' } })
    })
    change(edit)
    return edit
  }
  const found = ({ file }: Editable) => judgeDecision(file, 'c1').problems.map(({ code }) => code)

  test('what it does not grant is referred without the tests of ZKP 239/2', () => {
    const edit = agreed('Okrivljeni će isplatiti ukupno 21.153,23 eura.', ({ decision }) => {
      for (const item of decision.heads) delete item.referral
    })
    expect(found(edit)).toEqual([])
  })

  test.each([
    ['names the whole of what is awarded', 'Isplatiće 21.153,23 eura.', []],
    ['names no amount', 'Okrivljeni priznaje zahtjev u cjelosti.', []],
    ['names another amount', 'Isplatiće 5.000,00 eura.', ['decision.differsFromPlea']],
  ])('its words: %s', (_, words, codes) => {
    expect(found(agreed(words))).toEqual(codes)
  })

  test('its words may name each head instead', () => {
    const heads = readTrainingCase('case-01').claims[0]?.decision?.heads ?? []
    const words = heads.map(({ awardedCents }) => `${(awardedCents / 100).toFixed(2).replace('.', ',')} eura`)
    expect(found(agreed(words.join(', ')))).toEqual([])
  })

  test('can be carried out by one press where its words name the sum claimed', () => {
    const whole = (words: string) => {
      const { file, claim } = agreed(words)
      return groupForced(file.proceedings, claim).map(({ isWholeAgreed }) => isWholeAgreed)
    }
    expect(whole(CLAUSE.cnr)).toEqual([true])
    expect(whole('Isplatiće 5.000,00 eura.')).toEqual([false])
  })
})

test.each([
  ['444', '1', false],
  ['210', '1', true],
  ['216', '1', true],
  ['225a', undefined, false],
])('a penalty order of KZ %s/%s: %s (ZKP 461: up to three years)', (article, paragraph, may) => {
  expect(mayPenaltyOrder({ offences: [{ law: 'KZ', article, ...(paragraph && { paragraph }) }] })).toBe(may)
})
