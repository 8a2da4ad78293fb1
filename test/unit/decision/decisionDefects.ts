import type { Decision, DecisionHead } from '../../../shared/domain/caseFile/decision.ts'
import type { FindingCode } from '../../../shared/domain/claim/finding.ts'
import { present, type Editable } from '../../support/trainingCase.ts'

/** A problem of a decision, and the change to the decided case-01 that brings it. */
export type DecisionDefect = readonly [
  code: FindingCode,
  field: string,
  change: (edit: Editable, decision: Decision) => void,
]
const D = 'claims.0.decision'
const H = `${D}.heads`
export const B = (cnr: string) => ({ cnr, en: 'A text.' })
export const FACTS = B('Vještak nije pregledao medicinsku dokumentaciju iz Albanije.')

function shares(...parts: readonly (readonly [debtor: string, numerator: number, denominator: number])[]) {
  return parts.map(([debtor, numerator, denominator]) => ({ debtor, numerator, denominator }))
}

function item(decision: Decision, index: number): DecisionHead {
  return present(decision.heads[index])
}

function referral(decision: Decision) {
  return present(item(decision, 3).referral)
}

export const DECISION_DEFECTS: readonly DecisionDefect[] = [
  ['decision.missing', D, ({ file }) => (present(file.claims[0]).decision = undefined)],
  ['decision.claimWithdrawn', H, ({ claim }) => (claim.withdrawn = '2026-05-04')],
  // ZKP 237/1: the main hearing ended on 12 June 2026.
  ['decision.withdrawnTooLate', 'claims.0.claim.withdrawn', ({ claim }) => (claim.withdrawn = '2026-06-13')],
  ['decision.claimFiledTooLate', H, ({ file }) => (file.proceedings.mainHearingEnded = '2026-03-01')],
  ['decision.headUndecided', H, (_, decision) => decision.heads.pop()],
  ['decision.headTwice', `${H}.5.head`, (_, decision) => decision.heads.push(item(decision, 0))],
  ['decision.headUnknown', `${H}.5.head`, (_, decision) => decision.heads.push({ head: 'h9', awardedCents: 0 })],
  ['decision.headUnspecified', `${H}.4.awardedCents`, ({ head }) => (head(4).amountCents = null)],
  ['decision.aboveClaim', `${H}.0.awardedCents`, (_, decision) => (item(decision, 0).awardedCents = 728_001)],
  ['decision.sumMismatch', `${H}.3.referredCents`, (_, decision) => (item(decision, 3).referredCents = 199_999)],
  ['decision.sumMismatch', `${H}.4.referredCents`, (_, decision) => (item(decision, 4).awardedCents = 1)],
  [
    'decision.grantMissing',
    `${H}.4.granted`,
    ({ head }, decision) => {
      Object.assign(head(4), { code: 'R02', amountCents: null })
      item(decision, 4).awardedCents = 0
    },
  ],
  [
    'decision.noReliableBasisMissing',
    `${H}.3.referral.noReliableBasis`,
    (_, d) => (referral(d).noReliableBasis = undefined),
  ],
  ['decision.noReliableBasisMissing', `${H}.3.referral.noReliableBasis`, (_, d) => (item(d, 3).referral = undefined)],
  ['decision.wouldDelayMissing', `${H}.3.referral.wouldDelay`, (_, d) => (referral(d).wouldDelay = B('  '))],
  [
    'decision.testWithoutFacts',
    `${H}.3.referral.noReliableBasis`,
    (_, d) => (referral(d).noReliableBasis = B('Podaci ne pružaju pouzdan osnov ni za djelimično presuđenje.')),
  ],
  [
    'decision.testWithoutFacts',
    `${H}.3.referral.wouldDelay`,
    (_, d) => (referral(d).wouldDelay = B('ЊИХОВО УТВРЂИВАЊЕ БИ ВОДИЛО ЗНАТНОМ ОДУГОВЛАЧЕЊУ ПОСТУПКА')),
  ],
  [
    'decision.testsIdentical',
    `${H}.3.referral.wouldDelay`,
    (_, d) => Object.assign(referral(d), { noReliableBasis: FACTS, wouldDelay: FACTS }),
  ],
  [
    'text.englishMissing',
    `${H}.3.referral.wouldDelay.en`,
    (_, d) => (referral(d).wouldDelay = { cnr: FACTS.cnr, en: '' }),
  ],
  ['decision.referralWithoutAmount', `${H}.0.referral`, (_, d) => (item(d, 0).referral = item(d, 3).referral)],
  ['decision.verdictMissing', 'proceedings.verdict', ({ file }) => (file.proceedings.verdict = undefined)],
  ...(['acquittal', 'chargeRejected', 'discontinued'] as const).map((kind): DecisionDefect => [
    'decision.awardWithoutConviction',
    `${H}.0.awardedCents`,
    ({ file }) => (file.proceedings.verdict = { kind, announced: '2026-06-15' }),
  ]),
  [
    'decision.awardByPenaltyOrder',
    `${H}.0.awardedCents`,
    ({ file }) => (file.proceedings.verdict = { kind: 'penaltyOrder', announced: '2026-06-15' }),
  ],
  [
    'decision.awardWithoutJurisdiction',
    `${H}.0.awardedCents`,
    ({ file }) => (file.proceedings.verdict = { kind: 'noJurisdiction', announced: '2026-06-15' }),
  ],
  // ZKP 239/4: nothing is referred by a court without jurisdiction.
  [
    'decision.referredWithoutJurisdiction',
    `${H}.3.referredCents`,
    ({ file }) => (file.proceedings.verdict = { kind: 'noJurisdiction', announced: '2026-06-15' }),
  ],
  // ZKP 461: trafficking is punished with more than three years.
  [
    'decision.penaltyOrderTooGrave',
    'proceedings.verdict.kind',
    ({ file }) => (file.proceedings.verdict = { kind: 'penaltyOrder', announced: '2026-06-15' }),
  ],
  // ZKP 303/2: 21.153,23 euros are awarded.
  [
    'decision.differsFromPlea',
    H,
    ({ file }) =>
      Object.assign(file.proceedings, { plea: true, pleaClause: B('Okrivljeni će isplatiti 9.000,00 eura.') }),
  ],
  [
    'decision.debtorNotConvictedOfHead',
    `${D}.debtors`,
    ({ file, head }) => {
      file.proceedings.offences = [
        { id: 'o1', law: 'KZ', article: '444', paragraph: '1' },
        { id: 'o2', law: 'KZ', article: '210', paragraph: '1' },
      ]
      head(0).offences = ['o1']
      present(file.proceedings.verdict).separate = [{ accused: 'd2', offence: 'o1', kind: 'acquittal' }]
    },
  ],
  ['decision.dateBeforeAnnouncement', `${D}.date`, (_, decision) => (decision.date = '2026-06-14')],
  [
    'decision.hearingAfterAnnouncement',
    'proceedings.hearings.0.date',
    ({ file }) => Object.assign(file.proceedings.hearings[0] ?? {}, { date: '2026-06-16' }),
  ],
  [
    'decision.hearingBeforeIndictment',
    'proceedings.hearings.0.date',
    ({ file }) => Object.assign(file.proceedings.hearings[0] ?? {}, { date: '2026-01-01' }),
  ],
  [
    'decision.hearingAfterAnnouncement',
    'proceedings.mainHearingEnded',
    ({ file }) => (file.proceedings.mainHearingEnded = '2026-06-16'),
  ],
  [
    'decision.hearingInFuture',
    'proceedings.hearings.0.date',
    ({ file }) => Object.assign(file.proceedings.hearings[0] ?? {}, { date: '2026-06-16' }),
  ],
  [
    'decision.announcementInFuture',
    'proceedings.verdict.announced',
    ({ file }) => (file.proceedings.verdict = { kind: 'conviction', announced: '2026-06-16' }),
  ],
  [
    'case.presenceInFuture',
    'proceedings.hearings.0.present',
    ({ file }) => Object.assign(file.proceedings.hearings[0] ?? {}, { date: '2026-06-16', present: ['d1'] }),
  ],
  [
    'decision.datesOutOfOrder',
    'proceedings.verdict.announced',
    ({ file }) => (file.proceedings.verdict = { kind: 'conviction', announced: '2026-01-01' }),
  ],
  ['decision.dateInFuture', `${D}.date`, (_, decision) => (decision.date = '2026-06-16')],
  [
    'decision.datesOutOfOrder',
    'proceedings.verdict.announced',
    ({ file }) => (file.proceedings.mainHearingEnded = '2026-06-16'),
  ],
  [
    'decision.datesOutOfOrder',
    'proceedings.indictment.confirmed',
    ({ file }) => (file.proceedings.indictment = { date: '2026-02-10', confirmed: '2026-02-09' }),
  ],
  // ZKP 24/1: KZ 444/3 has no maximum under ten years; an unlawful composition is an absolute violation (386/1/1).
  [
    'decision.panelMissing',
    `${D}.judge`,
    ({ file }) => (file.proceedings.offences = [{ law: 'KZ CG', article: '444', paragraph: '3' }]),
  ],
  [
    'decision.panelMissing',
    `${D}.judge`,
    ({ file }) => {
      file.proceedings.offences.push({ law: 'KZ CG', article: '444', paragraph: '2' })
      file.people.push({ id: 'm1', role: 'panelMember', name: 'Goran Ćorović', sex: 'm' })
    },
  ],
  ['decision.dateBeforeFiling', `${D}.date`, ({ claim }) => (claim.filed = '2026-06-16')],
  [
    'decision.dateBeforeAnnulment',
    `${D}.date`,
    ({ file }) =>
      (present(file.claims[0]).acts = [
        { act: 'issue', ordinal: 1, date: '2026-06-15', number: '1/26' },
        { act: 'annulOnAppeal', ordinal: 1, order: 1, date: '2026-09-01', reason: 'bitna povreda postupka' },
      ]),
  ],
  ['decision.judgeUnknown', `${D}.judge`, (_, decision) => (decision.judge = 'j9')],
  ['decision.judgeUnknown', `${D}.judge`, (_, decision) => (decision.judge = 't1')],
  ['decision.judgeOfOtherCourt', `${D}.judge`, ({ person }) => (person('j1').office = 'VSBP')],
  ['decision.jointlyWithOne', `${D}.jointly`, ({ claim }) => (claim.respondents = ['d1'])],
  [
    'decision.debtorNotClaimed',
    `${D}.debtors`,
    ({ claim }, decision) => {
      decision.debtors = ['d1', 'd2']
      claim.respondents = ['d1']
    },
  ],
  [
    'decision.debtorNotConvicted',
    `${D}.debtors`,
    ({ file }) => (present(file.proceedings.verdict).separate = [{ accused: 'd2', kind: 'acquittal' }]),
  ],
  ['decision.debtorLeftOut', `${D}.debtors`, (_, decision) => (decision.debtors = ['d1'])],
  ['decision.jointlyNotClaimed', `${D}.jointly`, ({ claim }) => (claim.jointly = false)],
  ['decision.sharesUnclear', `${D}.jointly`, (_, decision) => (decision.jointly = false)],
  ['decision.sharesDoNotAddUp', `${D}.shares`, (_, decision) => (decision.shares = shares(['d1', 1, 2], ['d2', 1, 3]))],
  [
    'decision.shareTwice',
    `${D}.shares.1`,
    (_, decision) => (decision.shares = shares(['d1', 1, 2], ['d1', 1, 4], ['d2', 1, 4])),
  ],
  [
    'decision.shareNotOrdered',
    `${D}.shares.1`,
    (_, decision) => (decision.shares = shares(['d1', 1, 2], ['v1', 1, 4], ['d2', 1, 4])),
  ],
  [
    'decision.shareMissing',
    `${D}.shares`,
    ({ claim }, decision) => {
      claim.respondents = ['d1', 'd2', 'd3']
      decision.shares = shares(['d1', 1, 2], ['d2', 1, 2])
    },
  ],
  ['decision.interestBeyondClaim', `${H}.0.interestFrom`, (_, d) => (item(d, 0).interestFrom = '2025-06-30')],
  ['decision.interestBeyondClaim', `${H}.2.interestFrom`, (_, d) => (item(d, 2).interestFrom = '2026-06-15')],
  ['decision.interestUndecided', `${H}.0.interestFrom`, (_, d) => (item(d, 0).interestFrom = undefined)],
  [
    'decision.nonMaterialInterestBeforeJudgment',
    `${H}.4.interestFrom`,
    ({ head }, d) => {
      head(4).interestFrom = '2026-06-14'
      item(d, 4).interestFrom = '2026-06-14'
    },
  ],
  ['decision.reasonsMissing', `${D}.reasons`, (_, decision) => (decision.reasons = undefined)],
  ['decision.translationStale', `${D}.reasons.en`, (_, d) => (d.reasons = { ...B('Jasan nalaz.'), stale: 'en' })],
  [
    'decision.translationStale',
    `${H}.0.reasons.cnr`,
    (_, d) => (item(d, 0).reasons = { ...B('Jasno.'), stale: 'cnr' }),
  ],
  [
    'decision.translationStale',
    `${H}.3.referral.wouldDelay.en`,
    (_, d) => (referral(d).wouldDelay = { ...FACTS, stale: 'en' }),
  ],
  [
    'decision.translationStale',
    `${D}.paragraphs.0.text.en`,
    (_, d) => (d.paragraphs = [{ id: 'p1', place: 'facts', text: { ...B('Utvrđeno je.'), stale: 'en' } }]),
  ],
  [
    'text.englishMissing',
    `${D}.paragraphs.0.text.en`,
    (_, d) => (d.paragraphs = [{ id: 'p1', place: 'facts', text: { cnr: 'Utvrđeno je.', en: '' } }]),
  ],
  [
    'decision.paragraphOfNoHead',
    `${D}.paragraphs.0.head`,
    (_, d) => (d.paragraphs = [{ id: 'p1', place: 'head', head: 'h9', text: B('Uz stavku.') }]),
  ],
  ['decision.fieldUnknown', `${D}.reasons.cnr`, (_, d) => (d.reasons = B('Iznos od {{iznos}} je jasan.'))],
  [
    'decision.fieldUnknown',
    `${H}.0.reasons.en`,
    (_, d) => (item(d, 0).reasons = { cnr: 'Od {{traženo}}.', en: 'Of {{traženo}}.' }),
  ],
  ['decision.fieldUnknown', `${D}.reasons.cnr`, (_, d) => (d.reasons = B('Otvoreno {{ostalo.'))],
  [
    'decision.fieldUnknown',
    `${D}.reasons.cnr`,
    (_, d) => (d.reasons = B('{{g okrivljeni: priznao | priznala | priznali}} je.')),
  ],
  ['decision.fieldOfNoHead', `${D}.reasons.cnr`, (_, d) => (d.reasons = B('Iznos od {{traženo}} je jasan.'))],
  [
    'decision.gapLeft',
    `${H}.3.referral.noReliableBasis.cnr`,
    (_, d) => (referral(d).noReliableBasis = B('Nalaz vještaka […] ne razdvaja ranije tegobe.')),
  ],
  ['decision.gapLeft', `${D}.reasons.en`, (_, d) => (d.reasons = { cnr: 'Jasan nalaz.', en: 'The finding of [...].' })],
  [
    'decision.testWithoutFacts',
    `${H}.3.referral.wouldDelay`,
    (_, d) => (referral(d).wouldDelay = B('Za {{traženo}} i {{upućeno}} i {{oštećeni.genitiv}} i {{dokazi}}.')),
  ],
  ['text.englishMissing', `${D}.reasons.en`, (_, decision) => (decision.reasons = { cnr: 'Jasan nalaz.', en: ' ' })],
  ['text.montenegrinMissing', `${D}.reasons.cnr`, (_, decision) => (decision.reasons = { cnr: '', en: 'Clear.' })],
  ['text.englishMissing', `${H}.0.reasons.en`, (_, d) => (item(d, 0).reasons = { cnr: 'Jasan nalaz.', en: '' })],
]
