import type { Claim, ClaimHead } from '../../shared/domain/caseFile/claim.ts'
import type { Decision } from '../../shared/domain/caseFile/decision.ts'
import { PERSON_ROLES, type Person, type PersonRole } from '../../shared/domain/caseFile/person.ts'
import type { EditableCaseFile } from './trainingCase.ts'

type Sex = Person['sex']
type Cast = Readonly<{ id: string; role: PersonRole; name: string; sex: Sex } & Partial<Person>>

/** Everybody a case can have, each with a name, parents, numbers and addresses no text of the program has. */
const CAST: readonly Cast[] = [
  { id: 'v1', role: 'injuredParty', name: 'Žizela Hrvojčević', sex: 'f', guardian: 'g1', birthDate: '2012-03-09' },
  { id: 'v2', role: 'injuredParty', name: 'Vukosava Ljuljđuraj', sex: 'f', representative: 'a1' },
  { id: 'g1', role: 'guardian', name: 'Đenadija Krstonošić', sex: 'f', kind: 'legal' },
  { id: 'a1', role: 'attorney', name: 'Ćetibor Njegovanović', sex: 'm', powerOfAttorneyDate: '2026-01-12' },
  { id: 's1', role: 'successor', name: 'Žarmila Šćepoštović', sex: 'f' },
  { id: 'w1', role: 'witness', name: 'Dživdžan Ljutvinović', sex: 'm' },
  { id: 'd1', role: 'defendant', name: 'Škrbomir Džombelić', sex: 'm', defenceCounsel: 'b1' },
  { id: 'b1', role: 'defenceCounsel', name: 'Njavrla Čvorovenić', sex: 'f' },
  { id: 'q1', role: 'thirdParty', name: 'Źlatija Mrkobradović', sex: 'f' },
  { id: 'j1', role: 'judge', name: 'Ljiljomira Đuričanić', sex: 'f', office: 'VSBP' },
  { id: 'p1', role: 'panelMember', name: 'Šunadin Hotijević', sex: 'm', office: 'VSBP' },
  { id: 'p2', role: 'panelMember', name: 'Čipranka Žugurović', sex: 'f', office: 'VSBP' },
  { id: 'k1', role: 'clerk', name: 'Džafira Śutvarović', sex: 'f', office: 'VSBP' },
  { id: 't1', role: 'prosecutor', name: 'Vlastivoj Źeronjić', sex: 'm', office: 'VDT-BP' },
  { id: 'i1', role: 'interpreter', name: 'Ajtenija Ćorluković', sex: 'f' },
  { id: 'x1', role: 'expert', name: 'Tihoslav Brčvanović', sex: 'm' },
]

/** A case in which every role of PERSON_ROLES is filled, nobody sealed: a child with a parent, and a grown person. */
export function peopledCase(): EditableCaseFile {
  const claims = [claimOf('c1', 'v1'), claimOf('c2', 'v2')]
  return {
    proceedings: {
      court: 'VSBP',
      courtMark: 'K. br. 7/2026',
      prosecution: 'VDT-BP',
      prosecutionMark: 'Kt 19/26',
      offences: [{ law: 'KZ CG', article: '444', paragraph: '3', from: '2026-02-01', to: '2026-05-28' }],
      indictment: { date: '2026-08-21' },
      hearings: [
        { date: '2026-12-10', kind: 'main', present: CAST.map(({ id }) => id) },
        { date: '2026-12-14', kind: 'main', closed: true, present: CAST.slice(2).map(({ id }) => id) },
      ],
      mainHearingEnded: '2026-12-14',
      verdict: { kind: 'conviction', announced: '2026-12-16' },
      plea: false,
      gainCents: 400_000,
    },
    people: CAST.map(personOf),
    evidence: [
      {
        id: 'e1',
        kind: 'expertReport',
        title: { cnr: 'Nalaz i mišljenje vještaka', en: 'Expert findings and opinion' },
        date: '2026-10-20',
        strength: 'strong',
      },
    ],
    claims: claims.map((claim) => ({
      claim,
      decision: decisionOn(claim),
      acts: [],
      services: [],
      payments: [
        { date: '2027-02-01', amountCents: 10_000, source: 'debtor', from: 'd1' },
        { date: '2027-03-01', amountCents: 5_000, source: 'other', from: 'q1' },
      ],
    })),
  }
}

/** The same with everybody of some roles sealed; every other one of them has a pseudonym. */
export function sealedCase(roles: readonly PersonRole[] = PERSON_ROLES): EditableCaseFile {
  const file = peopledCase()
  return {
    ...file,
    people: file.people.map((person, index) => {
      if (!roles.includes(person.role)) return person
      const letter = String.fromCodePoint('A'.charCodeAt(0) + index)
      const pseudonym = { cnr: `Lice ${letter}-7`, en: `Person ${letter}-7` }
      return { ...person, sealed: true, ...(index % 2 === 0 ? { pseudonym } : {}) }
    }),
  }
}

function personOf(cast: Cast, index: number): Person {
  const two = String(index + 11)
  return {
    birthDate: `19${String(60 + index)}-11-${two}`,
    jmbg: `${two}11960${two}${String(4321 + index)}`.slice(0, 13),
    passport: { country: 'MNE', number: `QX${two}77${two}31` },
    birthPlace: 'Gornje Zavrđe',
    address: `Šipovačkih mučenika br. ${two}, Gornje Zavrđe`,
    serviceAddress: `Poštanski fah ${two}${two}, Donje Zavrđe`,
    email: `lice${two}@zavrdje.example`,
    phone: `+382 67 ${two}9 ${two}8`,
    father: `Vratislav${letters(two)}`,
    mother: `Jordanka${letters(two)}`,
    motherMaidenName: `Prhlović${letters(two)}`,
    account: `5100000000${two}12${two}44`,
    citizenship: 'MNE',
    understandsMontenegrin: true,
    ...cast,
  }
}

// Each parent is called otherwise: a name somebody open bears too would prove nothing.
function letters(digits: string): string {
  return digits.replace(/\d/gu, (digit) => 'abdefghijk'.charAt(Number(digit)))
}

function claimOf(id: string, claimant: string): Claim {
  return {
    id,
    claimant,
    filed: '2026-09-10',
    filedWith: 'prosecution',
    informedOfRight: '2026-08-25',
    respondents: ['d1'],
    jointly: false,
    heads: [head('h1', 'N07', 900_000), head('h2', 'M02', 160_000)],
    measures: [
      { id: 'm1', basis: '245', target: 'q1', object: { cnr: 'potraživanje', en: 'claim' }, date: '2026-10-01' },
    ],
  }
}

function head(id: string, code: ClaimHead['code'], amountCents: number): ClaimHead {
  const units = { method: 'units', quantity: '40', unit: { cnr: 'seansa', en: 'session' }, rateCents: 4_000 } as const
  return code === 'M02'
    ? { id, code, calculation: units, amountCents, evidence: ['e1'], interestFrom: '2026-09-10' }
    : { id, code, calculation: { method: 'fixed' }, amountCents, evidence: ['e1'] }
}

function decisionOn({ id, heads }: Claim): Decision {
  return {
    claim: id,
    judge: 'j1',
    date: '2026-12-16',
    daysToPay: 15,
    jointly: false,
    heads: heads.map((one) => ({ head: one.id, awardedCents: one.amountCents ?? 0 })),
    reasons: { cnr: 'Sud je prihvatio nalaz vještaka.', en: 'The court accepted the expert findings.' },
  }
}
