import { describe, expect, test } from 'vitest'
import { fromCaseFile } from '../../../shared/exchange/fromCaseFile.ts'
import { answerLine } from '../../../commands/law/answer.ts'
import { editable, present, readTrainingCase, type Editable } from '../../support/trainingCase.ts'
import { createLargeCase } from '../../support/largeCase.ts'

// The edge cases of the domain rules §18, one test each, asked as an outsider would ask them. case-01 has five heads,
// two defendants liable jointly, 23.153,23 claimed, 21.153,23 awarded, a gain of 25.000,00; filed 2 March 2026, main
// hearing ended 12 June 2026, judgment announced 15 June 2026.

type Answer = Readonly<Record<string, unknown>> & Readonly<{ error?: unknown }>
type Findings = readonly Readonly<{ code: string; field: string; severity: string }>[]

function ask(rule: string, input: unknown): Answer {
  const answer = JSON.parse(answerLine(JSON.stringify({ rule, input })).text) as Answer
  expect(answer.error).toBeUndefined()
  return answer
}

function caseOne(change: (edit: Editable) => void = () => undefined) {
  const edit = editable(readTrainingCase('case-01'))
  change(edit)
  return fromCaseFile(edit.file)
}

const codes = (answer: Answer) =>
  ((answer['findings'] ?? answer['problems']) as Findings).map(({ code, field }) => `${code} ${field}`)
const gate = (file: unknown, today = '2026-11-23') => ask('gate', { case: file, claim: 'c1', today })
const ORDER = { claim: 'c1', date: '2026-06-15', served: '2026-07-01', final: '2026-07-17', clause: '2026-08-04' }

describe('people', () => {
  test('several victims against several accused: each claim is decided by itself, shares must be said', () => {
    const file = fromCaseFile(createLargeCase(3, 2, 1))
    const decided = file.claims.map(({ id }) => ask('decision', { case: file, claim: id }))
    expect(decided.every(({ valid }) => valid === true)).toBe(true)
    const severally = caseOne(({ decision }) => (decision.jointly = false))
    expect(codes(ask('decision', { case: severally, claim: 'c1' }))).toContain(
      'decision.sharesUnclear decision.jointly',
    )
    expect(codes(ask('enforceable', { case: severally, order: ORDER }))).toContain(
      'order.sharesMissing decision.jointly',
    )
  })

  test.each([
    ['2010-12-30', 'claimant.turnsSixteen people.0.birthDate'],
    ['2008-12-30', 'claimant.turnsEighteen people.0.birthDate'],
  ])('a child born %s comes of the age to act', (birthDate, code) => {
    expect(codes(gate(caseOne(({ person }) => (person('v1').birthDate = birthDate))))).toContain(code)
  })

  test('a victim dies: the claim stops until the heir has said that it is maintained', () => {
    const died =
      (on: string) =>
      ({ person }: Editable) =>
        (person('v1').deceased = on)
    expect(codes(gate(caseOne(died('2026-04-01'))))).toContain('claim.claimantDeceased claims.0.claimant')
    const silent = caseOne(({ claim }) => (claim.succession = { of: 'v2', maintainedOn: undefined }))
    expect(codes(gate(silent))).toContain('claim.heirStatementMissing claims.0.succession.maintainedOn')
  })

  test('a foreign victim who left is paid to an IBAN abroad and served through the representative', () => {
    const abroad = caseOne(({ person }) => {
      const victim = person('v1')
      Object.assign(victim, { account: 'AL47 2121 1009 0000 0002 3569 8741', citizenship: 'ALB', jmbg: undefined })
      Object.assign(victim, { passport: { country: 'ALB', number: 'BA1234567' }, address: undefined })
    })
    const before = new Set(codes(gate(caseOne())))
    expect(codes(gate(abroad)).filter((code) => !before.has(code))).toEqual([])
    expect(ask('enforceable', { case: abroad, order: ORDER })).toEqual({ ready: true, findings: [] })
  })

  test('a sealed victim is enforceable for only through a representative', () => {
    const alone = caseOne(({ person }) => (person('v1').representative = undefined))
    expect(codes(ask('enforceable', { case: alone, order: ORDER }))).toContain(
      'order.sealedWithoutRepresentative people.0.representative',
    )
  })
})

describe('decisions', () => {
  test('a claim in a plea judgment needs its clause, and is decided like any other', () => {
    const plea = caseOne(({ file }) => (file.proceedings.plea = true))
    expect(codes(gate(plea))).toContain('claim.pleaClauseMissing case.pleaClause')
    plea.case.pleaClause = { cnr: 'Okrivljeni priznaje zahtjev.', en: 'The defendant acknowledges the claim.' }
    expect(codes(gate(plea))).toEqual(codes(gate(caseOne())))
    expect(ask('decision', { case: plea, claim: 'c1' })['valid']).toBe(true)
  })

  test('an award in part refers the rest, cent by cent', () => {
    expect(ask('decision', { case: caseOne(), claim: 'c1' })).toMatchObject({
      outcome: 'AWARDED_PARTIAL_REST_REFERRED',
      claimedCents: 2_315_323,
      awardedCents: 2_115_323,
      referredCents: 200_000,
    })
  })

  test('acquitted of one offence and convicted of another: the heads of the first are referred with their facts', () => {
    const mixed = caseOne(({ decision, heads }) => {
      decision.heads[4] = {
        head: present(heads[4]).id,
        awardedCents: 0,
        referredCents: present(heads[4]).amountCents ?? 0,
        referral: {
          noReliableBasis: {
            cnr: 'Za radnje iz maja 2025. okrivljeni je oslobođen optužbe, pa presuda ne utvrđuje štetu iz njih.',
            en: 'The defendant was acquitted of the acts of May 2025, so the judgment does not establish their damage.',
          },
          wouldDelay: {
            cnr: 'Šteta iz tih radnji tražila bi nova vještačenja u Tirani i saslušanje još tri svjedoka.',
            en: 'Damage from those acts would need new expert reports in Tirana and three more witnesses.',
          },
        },
      }
    })
    // 8.000,00 more are referred than in case-01.
    expect(ask('decision', { case: mixed, claim: 'c1' })).toMatchObject({
      valid: true,
      outcome: 'AWARDED_PARTIAL_REST_REFERRED',
      awardedCents: 1_315_323,
      referredCents: 1_000_000,
    })
    const acquitted = caseOne(({ file }) => (file.proceedings.verdict = { kind: 'acquittal', announced: '2026-06-15' }))
    expect(codes(ask('decision', { case: acquitted, claim: 'c1' }))).toContain(
      'decision.awardWithoutConviction decision.heads.0.awardedCents',
    )
  })

  test.each([
    [2_500_000, 384_677],
    [2_115_323, 0],
    [1_000_000, 0],
    [0, 0],
  ])('the award goes before confiscation: of a gain of %i cents %i are left', (gainCents, left) => {
    const file = caseOne(({ file: one }) => (one.proceedings.gainCents = gainCents))
    expect(ask('decision', { case: file, claim: 'c1' })['confiscationExcessCents']).toBe(left)
  })

  test('a rectified order starts the period of appeal anew', () => {
    // Rectification served Monday 20 July 2026; 15 days end on 4 August; final on 5 August at the earliest.
    const rectified = { ...ORDER, rectified: '2026-07-15', rectificationServed: '2026-07-20', clause: null }
    const asked = (final: string) => codes(ask('enforceable', { case: caseOne(), order: { ...rectified, final } }))
    expect(asked('2026-08-04')).toContain('order.finalTooEarly order.final')
    expect(asked('2026-08-05')).toEqual([])
  })

  test('an amount without a day from which interest runs is a remark, and the claim is ready', () => {
    const answer = gate(caseOne(({ head }) => (head(0).interestFrom = undefined)))
    expect(answer['ready']).toBe(true)
    expect(codes(answer)).toContain('head.interestFromMissing claims.0.heads.0.interestFrom')
  })
})

describe('days', () => {
  // 1.000,00: 31 December 2019 at 8 % ÷ 36 500, 1 January 2020 ÷ 36 600; 30 June 2023 at 10,5 %, 1 July at 12 %.
  test.each([
    ['2019-12-31', '2020-01-02', ['2019-12-31 8 36500 0.2191780822', '2020-01-01 8 36600 0.2185792350'], 44],
    ['2023-06-30', '2023-07-02', ['2023-06-30 10.5 36500 0.2876712329', '2023-07-01 12 36500 0.3287671233'], 62],
    ['2024-06-30', '2024-07-02', ['2024-06-30 12.5 36600 0.3415300546', '2024-07-01 12.25 36600 0.3346994536'], 68],
    ['2024-02-28', '2024-03-01', ['2024-02-28 12.5 36600 0.6830601093'], 68],
  ])('interest from %s to %s is cut at the half-year and at the leap year', (from, to, rows, totalCents) => {
    const answer = ask('interest', { principalCents: 100_000, from, to })
    const segments = answer['segments'] as Record<string, unknown>[]
    expect(segments.map((one) => [one['from'], one['ratePercent'], one['divisor'], one['amount']].join(' '))).toEqual(
      rows,
    )
    expect(answer['totalCents']).toBe(totalCents)
  })

  test.each([
    // 13 July 2025 is a Sunday: 14 and 15 July are off with it.
    ['D5', '2025-06-28', '2025-07-16', ['2025-07-13', '2025-07-14', '2025-07-15']],
    // 22 May 2022 is a Sunday, the second day: 23 May is off.
    ['D5', '2022-05-06', '2022-05-24', ['2022-05-21', '2022-05-22', '2022-05-23']],
    // 2 January 2028 is a Sunday, the second day: 3 January is off.
    ['D6', '2027-12-24', '2028-01-04', ['2028-01-01', '2028-01-02', '2028-01-03']],
    // 13 November: one day in 2022, a Sunday and no more; two days from 2023.
    ['D5', '2022-10-29', '2022-11-14', ['2022-11-13']],
    ['D5', '2023-10-29', '2023-11-15', ['2023-11-13', '2023-11-14']],
    ['D5', '2022-10-30', '2022-11-14', []],
    ['D5', '2023-10-30', '2023-11-15', ['2023-11-14']],
    // August is no vacation for periods: 15 days from 14 August 2026 end on Saturday 29, so on Monday 31.
    ['D5', '2026-08-14', '2026-08-31', ['2026-08-29', '2026-08-30']],
  ])('%s from %s is due %s, past %j', (rule, trigger, due, passed) => {
    const answer = ask('deadline', { rule, trigger })
    expect(answer['due']).toBe(due)
    expect((answer['shifted'] as { date: string }[]).map(({ date }) => date)).toEqual(passed)
  })
})

describe('letters', () => {
  test('ś, ź, a double surname and a digraph in capitals, in every rule that touches names', () => {
    expect(ask('cyrillic', { text: 'ŚEKLOĆA, Źenović, LJUMOVIĆ-NJEGOŠ' })['text']).toBe(
      'С́ЕКЛОЋА, З́еновић, ЉУМОВИЋ-ЊЕГОШ',
    )
    expect(ask('latin', { text: 'С́ЕКЛОЋА, З́еновић, ЉУМОВИЋ-ЊЕГОШ' })['text']).toBe('ŚEKLOĆA, Źenović, LJUMOVIĆ-NJEGOŠ')
    expect(ask('sort', { names: ['Žarić', 'Źenović', 'Śekloća', 'Šćekić', 'Zekić', 'Savić'] })['names']).toEqual([
      'Savić',
      'Šćekić',
      'Śekloća',
      'Zekić',
      'Žarić',
      'Źenović',
    ])
    expect(ask('forms', { name: 'Ljubica Śekloća-Njegoš', sex: 'f', kind: 'person' })['dative']).toMatch(
      /^Ljubici Śeklo/,
    )
    const people = [{ id: 'p', role: 'witness', name: 'Ljubica Źenović-Njegoš' }]
    expect(ask('anonymise', { text: 'LJUBICA ŹENOVIĆ-NJEGOŠ', people })['text']).toBe('Lj.Ź.Nj.')
    expect(ask('leak', { text: 'љубици зјеновић', people })['hits']).toMatchObject([{ found: 'љубици зјеновић' }])
  })

  test('an e-mail stays what it is in Cyrillic', () => {
    expect(ask('cyrillic', { text: 'Pišite na jelena.dragicevic@mpa.gov.me.' })['text']).toBe(
      'Пишите на jelena.dragicevic@mpa.gov.me.',
    )
  })
})
