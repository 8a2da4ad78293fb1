import type { FindingCode } from '../../../shared/domain/claim/finding.ts'
import { bareClaim, type Editable } from '../../support/trainingCase.ts'

/** One minimal change to case-01 and the finding it must bring. */
export type Defect = readonly [code: FindingCode, field: string, change: (edit: Editable) => void]

const B = (cnr: string, en = cnr) => ({ cnr, en })
const C = 'claims.0.claim'
const INTERPRETER = 'people.0.interpreter'
const H = `${C}.heads`

export const HEAD_DEFECTS: readonly Defect[] = [
  ['head.amountMissing', `${H}.0.amountCents`, ({ head }) => (head(0).amountCents = null)],
  ['head.amountZero', `${H}.3.amountCents`, ({ head }) => (head(3).amountCents = 0)],
  ['head.amountMismatch', `${H}.0.amountCents`, ({ head }) => (head(0).amountCents = 728_001)],
  [
    'head.rateMissing',
    `${H}.0.calculation.rateCents`,
    ({ head }) => (head(0).calculation = { method: 'units', quantity: '2080', unit: 'h', rateCents: null }),
  ],
  [
    'head.rateMissing',
    `${H}.0.calculation.overtimeRateCents`,
    ({ head }) => (head(0).calculation = { method: 'labourValue', hours: '2080', rateCents: 350, overtimeHours: '3' }),
  ],
  [
    'head.itemsMissing',
    `${H}.1.calculation.items`,
    ({ head }) => (head(1).calculation = { method: 'list', items: [] }),
  ],
  ['head.calculationMissing', `${H}.1.calculation`, ({ head }) => (head(1).calculation = { method: 'fixed' })],
  ['head.evidenceMissing', `${H}.3.evidence`, ({ head }) => (head(3).evidence = [])],
  ['head.evidenceUnknown', `${H}.3.evidence.1`, ({ head }) => (head(3).evidence = ['e2', 'e99'])],
  ['head.evidenceWeak', `${H}.2.evidence`, ({ file }) => file.evidence.forEach((item) => (item.strength = 'weak'))],
  ['head.expertReportAdvisable', `${H}.4.evidence`, ({ head }) => (head(4).evidence = ['e4'])],
  ['head.receiptsMissing', `${H}.2.evidence`, ({ head }) => (head(2).evidence = ['e4'])],
  ['head.basisMissing', `${H}.4.personalityRight`, ({ head }) => (head(4).code = 'N10')],
  ['head.basisMissing', `${H}.2.legalBasis`, ({ head }) => (head(2).code = 'M12')],
  ['head.objectMissing', `${H}.1.object`, ({ head }) => (head(1).code = 'R01')],
  ['head.periodMissing', `${H}.0.from`, ({ head }) => (head(0).from = undefined)],
  ['head.periodReversed', `${H}.0.to`, ({ head }) => (head(0).to = '2024-08-31')],
  [
    'head.periodOutsideOffence',
    `${H}.0.from`,
    ({ file }) => file.proceedings.offences.forEach((offence) => Object.assign(offence, { from: '2024-10-01' })),
  ],
  [
    'head.periodOutsideOffence',
    `${H}.0.to`,
    ({ file }) => file.proceedings.offences.forEach((offence) => Object.assign(offence, { to: '2025-06-29' })),
  ],
  [
    'head.periodAfterOffence',
    `${H}.4.to`,
    ({ file, head }) => {
      Object.assign(file.proceedings.offences[0] ?? {}, { from: '2024-09-01', to: '2025-06-30' })
      Object.assign(head(4), { from: '2025-01-01', to: '2025-12-31' })
    },
  ],
  [
    'head.periodsOverlap',
    `${H}.5.from`,
    ({ claim, head }) => claim.heads.push({ ...head(0), id: 'h6', from: '2025-06-30', to: '2025-07-10' }),
  ],
  ['head.duplicate', `${H}.5`, ({ claim, head }) => claim.heads.push({ ...head(0), id: 'h6' })],
  ['head.interestFromMissing', `${H}.0.interestFrom`, ({ head }) => (head(0).interestFrom = undefined)],
  ['head.interestBeforeDamage', `${H}.0.interestFrom`, ({ head }) => (head(0).interestFrom = '2024-08-31')],
  ['head.noDeceased', `${H}.2.code`, ({ head }) => (head(2).code = 'M09')],
  [
    'head.costsAmongDamages',
    `${H}.1.calculation.items.0.title`,
    ({ head }) =>
      (head(1).calculation = {
        method: 'list',
        items: [{ title: B('Sudski paušal', 'Lump sum'), amountCents: 145_050 }],
      }),
  ],
  ['head.costsAmongDamages', `${H}.2.note`, ({ head }) => (head(2).note = B('NAGRADA PUNOMOĆNICE', 'x'))],
]

export const CLAIM_DEFECTS: readonly Defect[] = [
  ['claim.headsMissing', H, ({ claim }) => (claim.heads = [])],
  ['claim.filedDateMissing', `${C}.filed`, ({ claim }) => (claim.filed = undefined)],
  ['claim.filedTooLate', `${C}.filed`, ({ claim }) => (claim.filed = '2026-06-13')],
  ['claim.filedTooLate', `${C}.filed`, ({ file }) => (file.proceedings.mainHearingEnded = '2026-03-01')],
  ['claim.filingDeadlinePassed', `${C}.filed`, ({ claim }) => (claim.filed = undefined)],
  ['claim.filedInFuture', `${C}.filed`, ({ claim }) => (claim.filed = '2026-11-24')],
  ['claim.filedWithMissing', `${C}.filedWith`, ({ claim }) => (claim.filedWith = undefined)],
  ['claim.informedOfRightMissing', `${C}.informedOfRight`, ({ claim }) => (claim.informedOfRight = undefined)],
  ['claim.informedTooLate', `${C}.informedOfRight`, ({ claim }) => (claim.informedOfRight = '2026-03-03')],
  ['claim.withdrawn', `${C}.withdrawn`, ({ claim }) => (claim.withdrawn = '2026-05-04')],
  ['claim.withdrawnTooLate', `${C}.withdrawn`, ({ claim }) => (claim.withdrawn = '2026-06-13')],
  [
    'claim.refiledAfterWithdrawal',
    C,
    ({ file, claim }) => file.claims.push(bareClaim({ ...claim, id: 'c0', withdrawn: '2026-02-20' })),
  ],
  [
    'claim.duplicate',
    `${H}.4`,
    ({ file, claim, head }) => file.claims.push(bareClaim({ ...claim, id: 'c2', heads: [{ ...head(4), id: 'x' }] })),
  ],
  ['claim.respondentMissing', `${C}.respondents`, ({ claim }) => (claim.respondents = [])],
  ['claim.respondentUnknown', `${C}.respondents.1`, ({ claim }) => (claim.respondents = ['d1', 'd9'])],
  ['claim.respondentNotDefendant', `${C}.respondents.1`, ({ claim }) => (claim.respondents = ['d1', 'k1'])],
  ['claim.respondentTwice', `${C}.respondents.1`, ({ claim }) => (claim.respondents = ['d1', 'd1'])],
  ['claim.jointlyWithOne', `${C}.jointly`, ({ claim }) => (claim.respondents = ['d1'])],
  ['claim.liabilityUnclear', `${C}.jointly`, ({ claim }) => (claim.jointly = undefined)],
  ['claim.pleaClauseMissing', 'proceedings.pleaClause', ({ file }) => (file.proceedings.plea = true)],
  [
    'claim.referralForced',
    'proceedings.verdict.kind',
    ({ file }) => (file.proceedings.verdict = { kind: 'acquittal', announced: '2026-06-15' }),
  ],
  ['claim.claimantUnknown', `${C}.claimant`, ({ claim }) => (claim.claimant = 'v9')],
  ['claim.claimantNotEntitled', `${C}.claimant`, ({ claim }) => (claim.claimant = 't1')],
  ['claim.claimantDeceased', `${C}.claimant`, ({ person }) => (person('v1').deceased = '2026-04-01')],
  ['claim.successionMissing', `${C}.succession`, ({ person }) => (person('v1').role = 'successor')],
  ['claim.successionInvalid', `${C}.succession.of`, ({ claim }) => (claim.succession = { of: 'd1' })],
  [
    'claim.heirStatementMissing',
    `${C}.succession.maintainedOn`,
    ({ claim }) => (claim.succession = { of: 'v2', maintainedOn: undefined }),
  ],
  [
    'offence.periodReversed',
    'proceedings.offences.0.to',
    ({ file }) => Object.assign(file.proceedings.offences[0] ?? {}, { from: '2025-01-02', to: '2025-01-01' }),
  ],
  [
    'case.datesOutOfOrder',
    'proceedings.mainHearingEnded',
    ({ file }) => Object.assign(file.proceedings, { mainHearingEnded: '2026-02-09' }),
  ],
  [
    'case.datesOutOfOrder',
    'proceedings.offences.0.from',
    ({ file }) => Object.assign(file.proceedings.offences[0] ?? {}, { from: '2026-03-01', to: '2026-03-02' }),
  ],
  [
    'case.datesOutOfOrder',
    'proceedings.indictment.confirmed',
    ({ file }) => (file.proceedings.indictment = { date: '2026-02-10', confirmed: '2026-02-09' }),
  ],
  [
    'case.datesOutOfOrder',
    'proceedings.hearings.1.date',
    ({ file }) => (file.proceedings.mainHearingEnded = '2026-06-11'),
  ],
  [
    'case.datesOutOfOrder',
    'proceedings.hearings.0.date',
    ({ file }) => Object.assign(file.proceedings.hearings[0] ?? {}, { date: '2026-02-09' }),
  ],
  [
    'case.datesOutOfOrder',
    'proceedings.hearings.1.date',
    ({ file }) => (file.proceedings.verdict = { kind: 'conviction', announced: '2026-06-11' }),
  ],
  ['case.datesOutOfOrder', 'people.0.birthDate', ({ person }) => (person('v1').birthDate = '2026-02-11')],
  ['case.datesOutOfOrder', 'people.1.deceased', ({ person }) => (person('d1').deceased = '1979-11-22')],
  [
    'case.datesOutOfOrder',
    `${C}.succession.maintainedOn`,
    ({ file, claim, person }) => {
      file.people.push({ id: 's1', role: 'injuredParty', name: 'Stana Šćekić', sex: 'f', deceased: '2026-01-20' })
      claim.succession = { of: 's1', maintainedOn: '2026-01-19' }
      person('v1').role = 'successor'
    },
  ],
  // KZ 225a has no paragraphs and protects a foreigner unlawfully staying.
  [
    'offence.paragraphUnknown',
    'proceedings.offences.1.paragraph',
    ({ file }) => file.proceedings.offences.push({ law: 'KZ CG', article: '225a', paragraph: '1' }),
  ],
  [
    'offence.victimNotForeigner',
    'proceedings.offences.1.article',
    ({ file }) => file.proceedings.offences.push({ law: 'KZ CG', article: '225a' }),
  ],
  ['case.dateInFuture', `${C}.informedOfRight`, ({ claim }) => (claim.informedOfRight = '2026-11-24')],
  [
    'case.dateInFuture',
    'proceedings.mainHearingEnded',
    ({ file }) => Object.assign(file.proceedings, { mainHearingEnded: '2026-11-24' }),
  ],
  [
    'case.dateInFuture',
    'proceedings.offences.0.to',
    ({ file }) => Object.assign(file.proceedings.offences[0] ?? {}, { to: '2026-11-24' }),
  ],
  [
    'case.presenceInFuture',
    'proceedings.hearings.0.present',
    ({ file }) => Object.assign(file.proceedings.hearings[0] ?? {}, { date: '2026-11-24', present: ['d1'] }),
  ],
  ['text.englishMissing', `${H}.3.note.en`, ({ head }) => (head(3).note = B('Bila je zaključana.', ' '))],
  ['text.montenegrinMissing', `${H}.3.note.cnr`, ({ head }) => (head(3).note = B('', 'She was locked in.'))],
  ['text.revealsName', `${H}.3.note`, ({ head }) => (head(3).note = B('Izjava Đurđice Šćekić', 'Statement'))],
  [
    'text.revealsName',
    'evidence.3.source',
    ({ file }) => Object.assign(file.evidence[3] ?? {}, { source: B('Djurdjica Scekic') }),
  ],
]

export const PERSON_DEFECTS: readonly Defect[] = [
  ['claimant.notSealed', 'people.0.sealed', ({ person }) => (person('v1').sealed = false)],
  [
    'claimant.presumedNotSealed',
    'people.0.sealed',
    ({ person }) => Object.assign(person('v1'), { sealed: undefined, identification: { status: 'presumed' } }),
  ],
  ['claimant.pseudonymMissing', 'people.0.pseudonym', ({ person }) => (person('v1').pseudonym = undefined)],
  ['claimant.pseudonymReveals', 'people.0.pseudonym', ({ person }) => (person('v1').pseudonym = B('Oštećena Đurđica'))],
  ['claimant.pseudonymReveals', 'people.0.pseudonym', ({ person }) => (person('v1').pseudonym = B('Durdica Scekic'))],
  [
    'claimant.representativeMissing',
    'people.0.representative',
    ({ person }) => (person('v1').representative = undefined),
  ],
  ['claimant.representativeUnknown', 'people.0.representative', ({ person }) => (person('v1').representative = 'r9')],
  ['claimant.representativeUnknown', 'people.0.representative', ({ person }) => (person('v1').representative = 'k1')],
  [
    'claimant.birthDateMissing',
    'people.0.birthDate',
    ({ person }) => Object.assign(person('v1'), { birthDate: undefined, jmbg: undefined }),
  ],
  ['claimant.documentMissing', 'people.0.jmbg', ({ person }) => (person('v1').jmbg = undefined)],
  ['claimant.accountMissing', 'people.0.account', ({ person }) => (person('v1').account = undefined)],
  ['claimant.accountInvalid', 'people.0.account', ({ person }) => (person('v1').account = '510-81767773-22')],
  ['claimant.interpreterMissing', INTERPRETER, ({ person }) => (person('v1').understandsMontenegrin = false)],
  ['claimant.languageUnlisted', INTERPRETER, ({ person }) => (person('v1').interpreter = 'klingonski')],
  ['person.jmbgInvalid', 'people.0.jmbg', ({ person }) => (person('v1').jmbg = '0704998265001')],
  ['person.jmbgInvalid', 'people.1.jmbg', ({ person }) => (person('d1').jmbg = '2311979210331')],
  ['person.jmbgBirthDateMismatch', 'people.0.jmbg', ({ person }) => (person('v1').birthDate = '1998-04-08')],
  ['respondent.identityMissing', 'people.1.jmbg', ({ person }) => (person('d1').jmbg = undefined)],
  ['respondent.juvenile', 'people.1.birthDate', ({ person }) => (person('d1').birthDate = '2009-05-10')],
  ['respondent.identityMissing', 'people.2.address', ({ person }) => (person('d2').address = undefined)],
  [
    'representative.powerOfAttorneyMissing',
    'people.3.powerOfAttorneyDate',
    ({ person }) => Object.assign(person('r1'), { powerOfAttorneyDate: undefined, legalAidDecision: undefined }),
  ],
  [
    'representative.powerOfAttorneyCheck',
    'people.3.powerOfAttorneyDate',
    ({ person }) => (person('r1').powerOfAttorneyDate = undefined),
  ],
  [
    'representative.powerOfAttorneyLater',
    'people.3.powerOfAttorneyDate',
    ({ person }) => (person('r1').powerOfAttorneyDate = '2026-03-03'),
  ],
  ['claimant.guardianMissing', 'people.0.guardian', ({ person }) => (person('v1').birthDate = '2012-01-01')],
  [
    'claimant.minorActsAlone',
    'people.0.representative',
    ({ person }) => Object.assign(person('v1'), { birthDate: '2010-01-01', representative: undefined }),
  ],
  ['claimant.guardianUnknown', 'people.0.guardian', ({ person }) => (person('v1').guardian = 'g9')],
  ['claimant.guardianUnknown', 'people.0.guardian', ({ person }) => (person('v1').guardian = 'k1')],
  ['claimant.collisionGuardianMissing', 'people.0.guardian', ({ person }) => (person('v1').guardian = 'd1')],
  [
    'claimant.collisionGuardianMissing',
    'people.0.guardian',
    ({ file, person }) => {
      file.people.push({ id: 'g1', role: 'guardian', name: 'R. Ž.', sex: 'm', jmbg: '2311979210330', kind: 'legal' })
      person('v1').guardian = 'g1'
    },
  ],
  [
    'claimant.collisionGuardianAdvisable',
    'people.0.guardian',
    ({ file, person }) => {
      file.people.push({ id: 'g1', role: 'guardian', name: 'Majka', sex: 'f', kind: 'legal' })
      person('v1').guardian = 'g1'
    },
  ],
  [
    'claimant.guardianAppointmentMissing',
    'people.7.appointedBy',
    ({ file, person }) => {
      file.people.push({ id: 'g1', role: 'guardian', name: 'Sanja', sex: 'f', kind: 'collision' })
      person('v1').guardian = 'g1'
    },
  ],
  ['claimant.turnsSixteen', 'people.0.birthDate', ({ person }) => (person('v1').birthDate = '2010-12-30')],
  ['claimant.turnsEighteen', 'people.0.birthDate', ({ person }) => (person('v1').birthDate = '2008-12-30')],
  [
    'claimant.cameOfAge',
    'people.0.guardian',
    ({ file, person }) => {
      file.people.push({ id: 'g1', role: 'guardian', name: 'Sanja', sex: 'f', kind: 'legal' })
      person('v1').guardian = 'g1'
    },
  ],
]
