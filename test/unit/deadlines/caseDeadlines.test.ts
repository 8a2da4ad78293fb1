import { describe, expect, test } from 'vitest'
import type { CaseEvent, Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import {
  findCaseDeadlines,
  findNextDeadline,
  type CaseDeadline,
} from '../../../shared/domain/deadlines/caseDeadlines.ts'
import type { DeadlineId } from '../../../shared/domain/deadlines/deadlineInput.ts'
import { readTrainingCase, type EditableCaseFile } from '../../support/trainingCase.ts'

const PERSON = 'v1'

/** The training case at the beginning: nothing is charged, set, filed or decided. */
function caseAt(course: Partial<Proceedings> = {}): EditableCaseFile {
  const file = readTrainingCase('case-01')
  const { indictment: _indictment, mainHearingEnded: _ended, verdict: _verdict, ...rest } = file.proceedings
  file.proceedings = { ...rest, hearings: [], ...course }
  for (const one of file.claims) {
    const { filed: _filed, informedOfRight: _informed, ...claim } = one.claim
    one.claim = claim
    delete one.decision
  }
  return file
}

/** The same once the judgment is issued and decided upon as the training case has it. */
function issuedCase(
  acts: EditableCaseFile['claims'][number]['acts'],
  services: EditableCaseFile['claims'][number]['services'],
) {
  const file = readTrainingCase('case-01')
  const [claim] = file.claims
  if (claim === undefined) throw new Error('case-01 has a claim')
  claim.acts = acts
  claim.services = services
  return file
}

const issued = { act: 'issue', ordinal: 1, date: '2026-10-30' } as const
const served = (person: string, date: string) => ({ act: 'issue', ordinal: 1, person, date }) as const

const brief = ({ rule, state, deadline }: CaseDeadline) => [rule, state, deadline?.due]
const ofRule = (found: readonly CaseDeadline[], rule: DeadlineId) => found.filter((one) => one.rule === rule)

test('a successor who was asked answers until the day that was set, and no day off moves it', () => {
  const file = caseAt()
  const [one] = file.claims
  if (one === undefined) throw new Error('case-01 has a claim')
  one.claim = { ...one.claim, successorsAsked: [{ person: 's1', by: 'VSPG', on: '2026-05-15', until: '2026-06-14' }] }
  const answerOn = (today: string) => ofRule(findCaseDeadlines(file, today), 'successorAnswer')[0]
  // The 14th of June 2026 is a Sunday.
  expect(answerOn('2026-06-14')).toMatchObject({
    person: 's1',
    claim: 'c1',
    state: 'runs',
    deadline: { due: '2026-06-14' },
  })
  expect(answerOn('2026-06-14')).toMatchObject({ article: { cnr: 'čl. 237 st. 2 ZKP' } })
  expect(answerOn('2026-06-15')?.state).toBe('expired')
  expect(findNextDeadline(findCaseDeadlines(file, '2026-06-01'))?.rule).toBe('successorAnswer')
  one.claim = { ...one.claim, claimant: 's1', succession: { of: 'v1', maintainedOn: '2026-05-20' } }
  expect(answerOn('2026-06-15')).toMatchObject({ state: 'met', done: '2026-05-20' })
})

describe('the limits of a case', () => {
  test('of a new file wait for their events, and say for whom', () => {
    const found = findCaseDeadlines(caseAt(), '2026-03-02')
    expect(found.map(brief)).toEqual([
      ['claimFiling', 'open', undefined],
      ['claimInformation', 'open', undefined],
    ])
    expect(found[1]).toMatchObject({ person: PERSON, article: { cnr: 'čl. 236 st. 4 ZKP' } })
  })

  // Counted by hand: 14 November 2026 is Njegoš's day and a Saturday, the 15th a Sunday.
  test.each<[string, Partial<Proceedings>, string, DeadlineId, string, string | undefined]>([
    [
      'notice at once on the indictment',
      { indictment: { date: '2026-03-02' } },
      '2026-03-02',
      'claimInformation',
      'runs',
      '2026-03-02',
    ],
    [
      'the authority late with the notice',
      { indictment: { date: '2026-03-02' } },
      '2026-03-03',
      'claimInformation',
      'overdue',
      '2026-03-02',
    ],
    [
      'the claim on the last day',
      { mainHearingEnded: '2026-10-12' },
      '2026-10-12',
      'claimFiling',
      'runs',
      '2026-10-12',
    ],
    ['the claim too late', { mainHearingEnded: '2026-10-12' }, '2026-10-13', 'claimFiling', 'expired', '2026-10-12'],
    [
      'the announcement',
      { mainHearingEnded: '2026-10-12' },
      '2026-10-12',
      'judgmentAnnouncement',
      'runs',
      '2026-10-15',
    ],
    [
      'the announcement, late',
      { mainHearingEnded: '2026-10-12' },
      '2026-10-16',
      'judgmentAnnouncement',
      'overdue',
      '2026-10-15',
    ],
    [
      'the announcement, done',
      { mainHearingEnded: '2026-10-12', verdict: { kind: 'conviction', announced: '2026-10-14' } },
      '2026-12-01',
      'judgmentAnnouncement',
      'met',
      '2026-10-15',
    ],
    [
      'the written judgment past a holiday and a week-end',
      { verdict: { kind: 'conviction', announced: '2026-10-14' } },
      '2026-11-01',
      'writtenJudgment',
      'runs',
      '2026-11-16',
    ],
    [
      'a plea agreement',
      { hearings: [{ date: '2026-09-21', kind: 'main' }] },
      '2026-09-01',
      'plea',
      'runs',
      '2026-09-21',
    ],
  ])('%s', (_name, course, today, rule, state, due) => {
    expect(ofRule(findCaseDeadlines(caseAt(course), today), rule).map(brief)).toEqual([[rule, state, due]])
  })

  test.each<[CaseEvent['kind'], DeadlineId, string]>([
    ['finalJudgmentReceived', 'costsData', '2026-12-16'],
    ['civilJudgmentFinal', 'suitAfterCivilJudgment', '2027-03-01'],
    ['confiscationKnown', 'suitWithoutClaim', '2027-03-01'],
    ['nonProsecutionNotice', 'subsidiaryProsecution', '2026-12-31'],
    ['nonProsecution', 'subsidiaryProsecution', '2027-06-01'],
    ['prosecutionDeferred', 'deferredProsecution', '2027-06-01'],
    ['postedOnBoard', 'noticeBoardService', '2026-12-09'],
  ])('runs from an event that is recorded: %s', (kind, rule, due) => {
    const file = caseAt({ events: [{ kind, date: '2026-12-01', person: PERSON }] })
    expect(ofRule(findCaseDeadlines(file, '2026-12-02'), rule)).toEqual([
      expect.objectContaining({ person: PERSON, state: 'runs', deadline: expect.objectContaining({ due }) as unknown }),
    ])
  })

  test('without notice of non-prosecution half a year runs, with it thirty days alone', () => {
    const events = (['nonProsecution', 'nonProsecutionNotice'] as const).map((kind) => ({
      kind,
      date: '2026-12-01',
      person: PERSON,
    }))
    const found = ofRule(findCaseDeadlines(caseAt({ events }), '2026-12-02'), 'subsidiaryProsecution')
    expect(found.map(brief)).toEqual([['subsidiaryProsecution', 'runs', '2026-12-31']])
  })
})

describe('after the judgment', () => {
  test('the appeal waits for service, and what follows from finality for finality', () => {
    const found = findCaseDeadlines(issuedCase([issued], []), '2026-11-02')
    for (const rule of ['appeal', 'performance'] as const)
      expect(ofRule(found, rule).map(brief)).toEqual([[rule, 'open', undefined]])
  })

  test('runs for everybody served, and what hangs on finality is conditional', () => {
    const file = issuedCase([issued], [served('d1', '2026-11-06'), served(PERSON, '2026-11-11')])
    const found = findCaseDeadlines(file, '2026-11-23')
    // The fifteenth day, 21 November, is a Saturday.
    expect(ofRule(found, 'appeal').map(({ person, state, deadline }) => [person, state, deadline?.due])).toEqual([
      ['d1', 'runs', '2026-11-23'],
      [PERSON, 'runs', '2026-11-26'],
    ])
    // Final on the 27th if nobody appeals; 15 days later, 12 December, is a Saturday.
    expect(ofRule(found, 'performance').map(brief)).toEqual([['performance', 'conditional', '2026-12-14']])
    expect(findNextDeadline(found)).toMatchObject({ rule: 'appeal', person: 'd1' })
  })

  test('say their sum: from which day, how many days, which were passed over and why', () => {
    const file = issuedCase([issued], [served('d1', '2026-11-06'), served(PERSON, '2026-11-12')])
    const found = findCaseDeadlines(file, '2026-11-20', ['2026-11-23'])
    expect(ofRule(found, 'appeal').map(({ sum }) => sum)).toEqual([
      {
        cnr: '15 dana od dostavljanja presude 06.11.2026.; ne radi se 21.11.2026. (subota), 22.11.2026. (nedjelja), 23.11.2026. (organ nije radio), pa rok ističe 24.11.2026.',
        en: '15 days from service of the judgment on 6 November 2026; no work on 21 November 2026 (Saturday), 22 November 2026 (Sunday), 23 November 2026 (the office was closed), so the period ends on 24 November 2026',
      },
      {
        cnr: '15 dana od dostavljanja presude 12.11.2026.; ističe 27.11.2026.',
        en: '15 days from service of the judgment on 12 November 2026; ends on 27 November 2026',
      },
    ])
  })

  test('a closed day of the authority moves the last day on', () => {
    const file = issuedCase([issued], [served('d1', '2026-11-06')])
    const found = ofRule(findCaseDeadlines(file, '2026-11-20', ['2026-11-23']), 'appeal')
    expect(found[0]?.deadline).toMatchObject({ due: '2026-11-24', shifted: [{}, {}, { date: '2026-11-23' }] })
  })

  test('finality that is recorded ends the condition; an appeal makes it unknown', () => {
    const services = [served('d1', '2026-11-06')]
    const final = issuedCase([issued, { act: 'becomeFinal', ordinal: 1, date: '2026-11-24' }], services)
    expect(ofRule(findCaseDeadlines(final, '2026-11-25'), 'performance').map(brief)).toEqual([
      ['performance', 'runs', '2026-12-09'],
    ])
    expect(ofRule(findCaseDeadlines(final, '2026-11-25'), 'costsData').map(brief)).toEqual([
      ['costsData', 'open', undefined],
    ])
    const appealed = issuedCase([issued, { act: 'fileAppeal', ordinal: 1, date: '2026-11-20' }], services)
    const found = findCaseDeadlines(appealed, '2026-11-25')
    expect(ofRule(found, 'performance').map(brief)).toEqual([['performance', 'open', undefined]])
    expect(ofRule(found, 'appealReply').map(brief)).toEqual([['appealReply', 'open', undefined]])
  })

  test('what the court deliberates starts no limit before it is issued', () => {
    const found = findCaseDeadlines(issuedCase([], []), '2026-11-02')
    expect(found.filter(({ claim }) => claim !== undefined)).toEqual([])
  })
})

test('what the authority is late with asks for attention before what runs', () => {
  const file = caseAt({ indictment: { date: '2026-03-02' }, hearings: [{ date: '2026-09-21', kind: 'main' }] })
  expect(findNextDeadline(findCaseDeadlines(file, '2026-03-10'))).toMatchObject({ rule: 'claimInformation' })
  expect(findNextDeadline(findCaseDeadlines(caseAt({}), '2026-03-10'))).toBeUndefined()
})

describe('what the court has decided by a ruling (ZKP 461, 464/2)', () => {
  const as = (kind: 'penaltyOrder' | 'discontinued' | 'conviction') => {
    const file = issuedCase([issued], [served('d1', '2026-11-06')])
    file.proceedings = { ...file.proceedings, verdict: { kind, announced: '2026-10-30' } }
    return findCaseDeadlines(file, '2026-11-10')
  }
  test('an appeal against a penalty order has eight days and an article of its own', () => {
    expect(ofRule(as('conviction'), 'appeal').map(({ deadline }) => deadline?.due)).toEqual(['2026-11-23'])
    const [appeal] = ofRule(as('penaltyOrder'), 'appeal')
    // The 14th is a Saturday, and Njegoš Day was the 13th and 14th.
    expect(appeal).toMatchObject({ deadline: { due: '2026-11-16' }, article: { cnr: 'čl. 464 st. 2 ZKP' } })
    expect(appeal?.sum.cnr).toContain('8 dana od dostavljanja rješenja o kažnjavanju 06.11.2026.')
  })
  test('an appeal against another ruling has the three days of the paper, and names no article nobody has read', () => {
    // The ninth is a Monday; question 46 to the lawyer.
    const [appeal] = ofRule(as('discontinued'), 'appeal')
    expect(appeal).toMatchObject({ deadline: { due: '2026-11-09' }, article: { cnr: 'Zakonik o krivičnom postupku' } })
    expect(appeal?.sum.cnr).toContain('3 dana od dostavljanja rješenja 06.11.2026.')
  })
  test('a ruling has no period in which it is to be written', () => {
    expect(ofRule(as('conviction'), 'writtenJudgment')).toHaveLength(1)
    expect(ofRule(as('penaltyOrder'), 'writtenJudgment')).toEqual([])
    expect(ofRule(as('discontinued'), 'writtenJudgment')).toEqual([])
  })
  test('of claims that were all given up nothing is to be written, and the head of the file speaks of nothing such', () => {
    const file = readTrainingCase('case-01')
    const written = () => ofRule(findCaseDeadlines(file, '2026-12-01'), 'writtenJudgment')
    expect(written()).toHaveLength(1)
    for (const one of file.claims) one.claim = { ...one.claim, withdrawn: '2026-06-10' }
    expect(written()).toEqual([])
  })
})
