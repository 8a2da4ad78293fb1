import { describe, expect, test } from 'vitest'
import { answerLine } from '../../../commands/law/answer.ts'
import { fromCaseFile } from '../../../shared/exchange/fromCaseFile.ts'
import { editable, present, readTrainingCase, type Editable } from '../../support/trainingCase.ts'

// One row for each rule of the law that a reader once found wrong, asked as an outsider asks; the values are worked out by
// hand from the article that the row names. case-01: five heads, 23.153,23 claimed, 21.153,23 awarded, 2.000,00 referred;
// gain 25.000,00; main hearing of 4 May and 12 June 2026, judgment announced on 15 June 2026.

type Found = Readonly<{ code: string; field: string; severity: string }>
type Answer = Readonly<Record<string, unknown>>

function ask(rule: string, input: unknown): Answer {
  return JSON.parse(answerLine(JSON.stringify({ rule, input })).text) as Answer
}

function asked(
  rule: 'gate' | 'decision',
  change: (edit: Editable) => void,
  name: 'case-01' | 'case-02-mended',
): Answer {
  const edit = editable(readTrainingCase(name))
  change(edit)
  return ask(rule, { case: fromCaseFile(edit.file), claim: 'c1' })
}

const decision = (change: (edit: Editable) => void, name: 'case-01' | 'case-02-mended' = 'case-01') =>
  asked('decision', change, name)
const gate = (change: (edit: Editable) => void) => asked('gate', change, 'case-01')
const said = ({ findings, problems }: Answer) =>
  ((findings ?? problems) as readonly Found[]).map(({ code, severity }) => `${code} ${severity}`)
const offence = (article: string, paragraph?: string) => ({
  law: 'KZ CG',
  article,
  ...(paragraph === undefined ? {} : { paragraph }),
})

describe('ZKP 237/1: a claim is withdrawn until the end of the main hearing', () => {
  test.each([
    ['2026-03-02', undefined, 'WITHDRAWN'],
    ['2026-06-12', undefined, 'WITHDRAWN'],
    ['2026-06-13', undefined, 'AWARDED_PARTIAL_REST_REFERRED'],
    ['2026-06-16', undefined, 'AWARDED_PARTIAL_REST_REFERRED'],
    ['2027-01-01', undefined, 'AWARDED_PARTIAL_REST_REFERRED'],
    ['2026-06-13', '2026-06-13', 'WITHDRAWN'],
    ['2026-06-14', '2026-06-13', 'AWARDED_PARTIAL_REST_REFERRED'],
  ])('on %s, the hearing ended %s: %s', (withdrawn, mainHearingEnded, outcome) => {
    const answer = decision(({ file, claim }) => {
      claim.withdrawn = withdrawn
      Object.assign(file.proceedings, mainHearingEnded === undefined ? {} : { mainHearingEnded })
    })
    const late = outcome !== 'WITHDRAWN'
    expect(answer).toMatchObject({ valid: false, outcome, confiscationExcessCents: late ? 384_677 : 2_500_000 })
    expect(said(answer)).toEqual([late ? 'decision.withdrawnTooLate blocker' : 'decision.claimWithdrawn blocker'])
  })
  test('before the hearing has ended any day counts', () => {
    const answer = gate(({ file, claim }) => {
      Object.assign(file.proceedings, { verdict: undefined, hearings: [] })
      claim.withdrawn = '2026-06-13'
    })
    expect(said(answer)).toContain('claim.withdrawn blocker')
  })
  test('a claim withdrawn too late still bars the same demand in another', () => {
    const answer = gate(({ file, claim }) => {
      const again = { ...structuredClone(claim), id: 'c2', withdrawn: '2026-06-13' }
      file.claims.push({ claim: again, acts: [], services: [], payments: [] })
    })
    expect(said(answer)).toContain('claim.duplicate blocker')
    expect(said(answer)).not.toContain('claim.refiledAfterWithdrawal blocker')
  })
})

describe('ZKP 24/1, 386/1/1: an offence with more than ten years is judged by a panel of three', () => {
  const members = (count: number) => (edit: Editable) => {
    edit.file.people.push(
      ...Array.from({ length: count }, (_, at) => ({
        id: `m${at}`,
        role: 'panelMember' as const,
        name: 'Goran Ćorović',
        sex: 'm' as const,
      })),
    )
  }
  test.each([
    ['444', '1', 0, true],
    ['444', '2', 0, false],
    ['444', '3', 0, false],
    ['444', '3', 1, false],
    ['444', '3', 2, true],
    ['444', '4', 0, false],
    ['444', '7', 2, true],
    ['444', '8', 0, true],
    ['445', '1', 0, true],
    ['445', '2', 0, false],
    ['210', '1', 0, true],
    ['210', '3', 0, false],
    ['446', '3', 1, false],
  ])('KZ %s/%s with %i panel members: %s', (article, paragraph, count, valid) => {
    const answer = decision((edit) => {
      edit.file.proceedings.offences = [offence(article, paragraph)]
      members(count)(edit)
    })
    expect(answer['valid']).toBe(valid)
    expect(said(answer)).toEqual(valid ? [] : ['decision.panelMissing blocker'])
  })
  test('organised crime too, a plea agreement and a want of jurisdiction not', () => {
    expect(said(decision(({ file }) => (file.proceedings.organised = true)))).toEqual(['decision.panelMissing blocker'])
    const plea = decision(({ file }) => {
      Object.assign(file.proceedings, { plea: true, offences: [offence('444', '3')] })
    })
    expect(said(plea)).toEqual([])
    const elsewhere = decision(({ file, decision: decided }) => {
      file.proceedings.offences = [offence('444', '3')]
      file.proceedings.verdict = { kind: 'noJurisdiction', announced: '2026-06-15' }
      decided.heads = []
    })
    expect(said(elsewhere)).toEqual([])
  })
})

describe('ZKP 239/2, 379/7: the rest of a partial award needs reasons, the whole claim both tests', () => {
  const REASON = { cnr: 'Vještak nije pregledao medicinsku dokumentaciju iz Albanije.', en: 'A text.' }
  test.each([
    ['the second test is missing', { noReliableBasis: REASON }, true, ['decision.wouldDelayMissing warning']],
    [
      'the second test is words of the statute',
      { noReliableBasis: REASON, wouldDelay: { cnr: 'Utvrđivanje bi odugovlačilo postupak.', en: 'A text.' } },
      true,
      ['decision.testWithoutFacts warning'],
    ],
    ['both are one', { noReliableBasis: REASON, wouldDelay: REASON }, true, ['decision.testsIdentical warning']],
    ['no reason at all', {}, false, ['decision.noReliableBasisMissing blocker', 'decision.wouldDelayMissing warning']],
    [
      'the reason is words of the statute',
      { noReliableBasis: { cnr: 'Nema pouzdanog osnova.', en: 'A text.' } },
      false,
      ['decision.testWithoutFacts blocker', 'decision.wouldDelayMissing warning'],
    ],
  ])('of a partial award: %s', (_name, referral, valid, problems) => {
    const answer = decision(({ decision: decided }) => {
      present(decided.heads[3]).referral = referral
    })
    expect(answer).toMatchObject({ valid, outcome: 'AWARDED_PARTIAL_REST_REFERRED' })
    expect(said(answer)).toEqual(problems)
  })
  test('of a whole claim: the second test is not to be left out', () => {
    const answer = decision(({ decision: decided, heads }) => {
      decided.heads = heads.map(({ id, amountCents }) => ({
        head: id,
        awardedCents: 0,
        referredCents: amountCents ?? 0,
        referral: { noReliableBasis: REASON },
      }))
    })
    expect(answer).toMatchObject({ valid: false, outcome: 'REFERRED_IN_FULL' })
    expect(said(answer)).toEqual(Array.from({ length: 5 }, () => 'decision.wouldDelayMissing blocker'))
  })
})

describe('KZ 444/2, 210/3, 225a', () => {
  test('KZ 444/2 has no penalty of its own: high court and panel, as 444/3', () => {
    const judged = (paragraph: string) => ask('venue', { offences: [`444/${paragraph}`] })
    expect(judged('2')).toMatchObject({ court: 'high', judges: 3, panel: true })
    expect(judged('2')).toEqual(judged('3'))
  })
  test('KZ 210/3, two to fifteen years: high court', () => {
    expect(ask('venue', { offences: ['210/3'] })).toMatchObject({ court: 'high', judges: 3, summary: false })
  })
  test.each([
    [['MNE'], ['offence.victimNotForeigner warning']],
    [['MNE', 'MNE'], ['offence.victimNotForeigner warning']],
    [['SRB'], []],
    [['MNE', 'UKR'], []],
    [[undefined], []],
  ])('KZ 225a protects a foreigner: victims of %j', (citizenships, expected) => {
    const answer = gate(({ file, person }) => {
      file.proceedings.offences.push(offence('225a'))
      const [first, ...others] = citizenships
      Object.assign(person('v1'), { citizenship: first })
      others.forEach((citizenship, at) =>
        file.people.push({ id: `w${at}`, role: 'injuredParty', name: 'Ana', sex: 'f', citizenship }),
      )
    })
    expect(said(answer).filter((one) => one.startsWith('offence.'))).toEqual(expected)
  })
  test.each([
    ['225a', '1', true],
    ['445a', '2', true],
    ['444', '12', true],
    ['444', '11', true],
    ['444', '2', false],
    ['162', '1', false],
  ])('KZ %s/%s is a paragraph the article lacks: %s', (article, paragraph, lacks) => {
    const answer = gate(({ file }) => file.proceedings.offences.push(offence(article, paragraph)))
    expect(said(answer).includes('offence.paragraphUnknown warning')).toBe(lacks)
  })
})

describe('ZKP 458/5: the written judgment of summary proceedings within eight days', () => {
  test.each([
    ['2026-05-20', '2026-05-28'],
    // 14 July is a holiday.
    ['2026-07-06', '2026-07-15'],
    // The eighth day is 1 May; 2 May is a holiday, 3 May a Sunday.
    ['2026-04-23', '2026-05-04'],
    ['2026-06-05', '2026-06-15'],
  ])('announced %s, due %s', (trigger, due) => {
    expect(ask('deadline', { rule: 'D4', trigger, summary: true })).toMatchObject({ due, article: 'ZKP 458/5' })
  })
  test('the month of ZKP 378/1 stays outside them, and nothing else takes the fact', () => {
    expect(ask('deadline', { rule: 'D4', trigger: '2026-05-20' })).toMatchObject({
      due: '2026-06-22',
      article: 'ZKP 378/1',
    })
    expect(ask('deadline', { rule: 'D6', trigger: '2026-05-20', summary: true })['error']).toMatchObject({
      code: 'deadline.parameterUnfit',
    })
  })
})

describe('dates that no course of events allows stop the decision', () => {
  test.each<[string, (edit: Editable) => void]>([
    ['ZKP 375/1: announced before the hearing ended', ({ file }) => (file.proceedings.mainHearingEnded = '2026-06-16')],
    [
      'ZKP 374: charged after the indictment',
      ({ file }) => Object.assign(present(file.proceedings.offences[0]), { from: '2026-02-11' }),
    ],
    ['a defendant born after the indictment', ({ person }) => (person('d1').birthDate = '2026-02-11')],
    ['a hearing after the recorded end', ({ file }) => (file.proceedings.mainHearingEnded = '2026-06-11')],
  ])('%s', (_name, change) => {
    const answer = decision(change)
    expect(answer['valid']).toBe(false)
    expect(said(answer)).toContain('decision.datesOutOfOrder blocker')
  })
  test('the same days are no fault', () => {
    const answer = decision(({ file }) => {
      Object.assign(file.proceedings, { mainHearingEnded: '2026-06-15' })
      file.proceedings.hearings.push({ date: '2026-06-15', kind: 'main' })
    })
    expect(answer).toMatchObject({ valid: true, problems: [] })
  })
})

describe('ZKP 380: only a copy that differs from the original starts the period of appeal anew', () => {
  const ORDER = { claim: 'c1', date: '2026-06-15', served: '2026-07-01', final: '2026-07-17', clause: '2026-08-04' }
  const enforce = (more: object) =>
    said(ask('enforceable', { case: fromCaseFile(readTrainingCase('case-01')), order: { ...ORDER, ...more } }))
  test('380/1: an obvious error leaves finality as it was', () => {
    expect(enforce({ rectified: '2026-07-10', rectificationKind: 'obviousError' })).toEqual([])
  })
  test.each([
    [undefined, 'order.servedBeforeRectification blocker'],
    // Served on 20 July the fifteen days end on 4 August, after the day of finality.
    ['2026-07-20', 'order.finalTooEarly blocker'],
  ])('380/2: the ruling served %s', (rectificationServed, code) => {
    expect(enforce({ rectified: '2026-07-10', rectificationServed, rectificationKind: 'copyDiffers' })).toContain(code)
  })
})
