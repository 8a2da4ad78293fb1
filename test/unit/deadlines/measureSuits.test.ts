import { describe, expect, test } from 'vitest'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { CaseEvent } from '../../../shared/domain/caseFile/proceedings.ts'
import { findDatesOutOfOrder } from '../../../shared/domain/caseFile/dateOrder.ts'
import { findCaseDeadlines } from '../../../shared/domain/deadlines/caseDeadlines.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'

const PERSON = 'v1'

/** The training case with that event alone. */
function caseWith(event: CaseEvent): CaseFile {
  const file = readTrainingCase('case-01')
  return { ...file, proceedings: { ...file.proceedings, events: [event] } }
}

function suitsIn(file: CaseFile, today: string) {
  return findCaseDeadlines(file, today).filter(({ rule }) => rule === 'suitForMeasure')
}

describe('the day that a court has set with a measure against a third party (ZKP 245/2)', () => {
  // The 14th of June 2026 is a Sunday.
  const measure = { kind: 'thirdPartyMeasure', date: '2026-05-15', person: PERSON, until: '2026-06-14' } as const
  const suitOn = (today: string, more: Pick<CaseFile, 'duties'> = {}) =>
    suitsIn({ ...caseWith(measure), ...more }, today)[0]

  test('ends on that day, and no day off moves it', () => {
    expect(suitOn('2026-06-14')).toMatchObject({
      person: PERSON,
      state: 'runs',
      deadline: { due: '2026-06-14' },
      article: { cnr: 'čl. 245 st. 2 ZKP' },
      sum: {
        cnr: '30 dana od odluke o mjeri prema trećem licu 15.05.2026.; ističe 14.06.2026.',
        en: '30 days from the decision on the measure against a third party on 15 May 2026; ends on 14 June 2026',
      },
    })
    expect(suitOn('2026-06-15')?.state).toBe('expired')
  })

  test('is met once the court has recorded that the action was shown, and by nothing else', () => {
    const shown = { id: 'du1', kind: 'suitCheck', person: PERSON, date: '2026-06-02', channel: 'file' } as const
    expect(suitOn('2026-06-20', { duties: [{ ...shown, outcome: 'suitShown' }] })).toMatchObject({
      state: 'met',
      done: '2026-06-02',
    })
    expect(suitOn('2026-06-20', { duties: [{ ...shown, outcome: 'measureLifted' }] })?.state).toBe('expired')
    expect(suitOn('2026-06-20', { duties: [{ ...shown, person: 'v2', outcome: 'suitShown' }] })?.state).toBe('expired')
  })

  test.each([undefined, '2026-05-15', '2026-05-14'])('waits where the day set is %s', (until) => {
    const { until: _until, ...bare } = measure
    const file = caseWith({ ...bare, ...(until === undefined ? {} : { until }) })
    expect(suitsIn(file, '2026-06-01')).toMatchObject([
      { state: 'open', person: PERSON, sum: { cnr: 'teče do dana koji je odredio sud; taj dan nije upisan' } },
    ])
  })

  test('is a finding where it lies before the setting, and none after it', () => {
    const fieldsFor = (until: string) =>
      [...findDatesOutOfOrder(caseWith({ ...measure, until }))].map(({ field }) => field)
    expect(fieldsFor('2026-05-14')).toContain('proceedings.events.0.until')
    expect(fieldsFor('2026-06-14')).not.toContain('proceedings.events.0.until')
  })
})
